import type { Greeting } from './greeting';
import { type Reader, wordsOf } from './reader';

/** Whom one greets without a name. */
const nobody =
  /^(?:zusammen|team|leute|ihr|alle[rn]?|damen|herren|kund\p{L}*|interessent\p{L}*|freund\p{L}*|nachbar\p{L}*|kolleg\p{L}*|mitglied\p{L}*|gäste|gast|community|fans?|welt|eltern|familie|grüße|gruß|dank|everyone|all|there|folks|guys|sir|madam|customers?|friends?|team|support|redaktion|again|aus|nochmals?|in)$/iu;
const nicknames: readonly (readonly [string, string])[] = [
  ['bob', 'robert'],
  ['bill', 'william'],
  ['dick', 'richard'],
  ['peggy', 'margaret'],
  ['jack', 'john'],
  ['sepp', 'josef'],
];

/** What is wrong with a greeting: another's name (`who` is theirs), or Frau where they are Herr (`is`). */
export type WrongGreeting =
  { kind: 'otherName'; greeted: string; who: string } | { kind: 'otherAddress'; greeted: string; is: 'frau' | 'herr' };

/** Compares a greeting with its reader; null where it fits, or nobody can tell. */
export function greetedWrongly({ line, words, named }: Greeting, reader: Reader): WrongGreeting | null {
  const customer = reader.salutation.named;
  if (customer.kind !== 'person' || named.kind !== 'person') return null;
  const greetedWords = words.split(/[\s-]+/u);
  if (greetedWords.some((word) => nobody.test(word))) return null;
  const who = customer.full;
  if (wordsOf(line).some((word) => reader.words.has(word))) {
    const { address } = reader.salutation;
    const said = named.honorific;
    if ((address !== 'frau' && address !== 'herr') || (said !== 'frau' && said !== 'herr') || said === address)
      return null;
    return sameLast(named.last, customer.last) ? { kind: 'otherAddress', greeted: words, is: address } : null;
  }
  const byLast = named.honorific !== null || named.title !== null;
  if (byLast) return customer.last === '' ? null : { kind: 'otherName', greeted: words, who };
  if (customer.first === '' || customer.last === '') return null;
  return isNickname(named.first, customer.first) ? null : { kind: 'otherName', greeted: words, who };
}

const sameLast = (a: string, b: string): boolean => wordsOf(a).join(' ') === wordsOf(b).join(' ');

/** Whether one may call somebody so: what is short for a name has its letters, or begins like it. */
function isNickname(short: string, first: string): boolean {
  const [a = '', b = ''] = [wordsOf(short)[0], wordsOf(first)[0]];
  if (a.charAt(0) === b.charAt(0)) return true;
  if (nicknames.some(([one, other]) => one === a && other === b)) return true;
  let at = 0;
  for (const letter of b) if (letter === a.charAt(at)) at += 1;
  return at === a.length;
}
