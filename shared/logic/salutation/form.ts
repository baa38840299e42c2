import { signOff } from './signOff';

export type Form = 'du' | 'sie';

/** What others said or wrote is not how the customer speaks to us. */
const foreign = [/^>.*$/gmu, /"[^"\n]*"/gu, /„[^„“”\n]*[“”]/gu, /»[^»«\n]*«/gu];
/** Behind these a sentence begins; half of a surrogate pair is half of a picture. */
const sentenceStart = /[.!?:\n(–—•*…\-\ud800-\udfff]/u;

const duWords =
  /(?<!\p{L})(?:du|dich|dir|dein(?:e[rmns]?)?|deins|euch|euer|eu(?:e)?re[rmns]?|(?:ha|bi|kann|will|soll|komm|mach)ste|weißte)(?!\p{L})/iu;
/** "habt ihr", "könnt Ihr": a verb before it, and no noun after it that it could belong to. */
const ihrAfterVerb = /(?<!\p{L})\p{L}{2,}t\s+[iI]hr(?!\p{L})(?!\s+\p{Lu})/u;
const ihrBeforeVerb = /(?<!\p{L})ihr\s+(?:habt|seid|könnt|wollt|müsst|dürft|sollt|werdet)(?!\p{L})/iu;
const sieWords = /(?<!\p{L})(?:Sie|Ihnen|Ihre[rmns]?|Ihr(?=\s+\p{Lu}))(?!\p{L})/gu;

const casual = /(?<!\p{L})(?:g?lg|vlg|(?:ganz |viele )?liebe grüße|liebste grüße)(?!\p{L})/iu;
const formal =
  /(?<!\p{L})(?:mfg|mit freundlichen? gr(?:ü|ue)(?:ß|ss)en?|mit freundlichem gruß|hochachtungsvoll|sehr geehrte[rs]?)(?!\p{L})/iu;

/** Which forms of address a German text uses; what it quotes says nothing. */
export function formsIn(text: string): { du: boolean; sie: boolean } {
  const own = ownOf(text);
  const du = duWords.test(own) || ihrAfterVerb.test(own) || ihrBeforeVerb.test(own);
  return { du, sie: [...own.matchAll(sieWords)].some(({ index, 0: word }) => isSie(own, index, word)) };
}

const ownOf = (text: string): string => foreign.reduce((left, part) => left.replace(part, ' '), text);

/**
 * How a customer addresses us, by their German messages, the oldest first: what they wrote last counts. Null where they
 * do not say, or say both at once. How they greet and close counts only where nothing else says; who closes formally, but
 * with the first name alone, says nothing.
 */
export function guessForm(wrote: readonly string[], firstName: string): Form | null {
  for (const text of [...wrote].reverse()) {
    const own = ownOf(text);
    const { du, sie } = formsIn(text);
    if (du && sie) return null;
    if (du || sie) return du ? 'du' : 'sie';
    if (casual.test(own) === formal.test(own)) continue;
    if (casual.test(own)) return 'du';
    return firstName !== '' && signOff(own) === firstName ? null : 'sie';
  }
  return null;
}

/** At the start of a sentence "Sie" and "Ihre" may be she and hers. */
function isSie(text: string, index: number, word: string): boolean {
  let before = index - 1;
  while (before >= 0 && /[^\S\n]/u.test(text.charAt(before))) before -= 1;
  return word === 'Ihnen' || (before >= 0 && !sentenceStart.test(text.charAt(before)));
}
