import { englishLine, germanLine } from '../../salutation/lines';
import type { Salutation } from '../../salutation/salutation';
import { addressedBy, isGerman } from '../proof/forms';
import { withoutGreeting } from '../proof/greeting';
import { ownText } from '../../text/ownText';
import { blank } from '../proof/blank';
import { wordsOf } from '../proof/reader';

const months =
  'Jan(?:uar|uary)?|Feb(?:ruar|ruary)?|März|March|Apr(?:il)?|Mai|May|Juni?|June|Juli?|July|Aug(?:ust)?|Sep(?:tember)?|O[kc]t(?:ober)?|Nov(?:ember)?|De[zc](?:ember)?';
/** What belongs to one customer alone: addresses, numbers of orders and calls, amounts, days. */
const personal = [
  /(?:https?:\/\/|www\.)[^\s<>]*\d{3}[^\s<>]*/giu,
  /[^\s<>@]+@[^\s<>@]+\.\p{L}{2,}/gu,
  new RegExp(`\\d{1,2}\\.? ?(?:${months})\\.?(?!\\p{L})(?: \\d{2,4})?`, 'giu'),
  new RegExp(`(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?(?!\\p{L})(?:,? \\d{4})?`, 'giu'),
  /(?<!\d)\d{1,2}[./]\s?\d{1,2}[./](?:\s?\d{2,4})?/gu,
  /\d{1,3}(?:[.\s]\d{3})*[.,]\d{2}(?!\d)/gu,
  /\+?\d[\d\s/()-]{5,}\d/gu,
  /[\p{L}\d#-]*\d{4,}[\p{L}\d-]*/gu,
  /(?<![\p{L}\d-])(?=[\p{L}\d-]*\d[\p{L}\d-]*\d)(?=[\p{L}\d-]*\p{Lu})[\p{L}\d-]{5,}/gu,
];
/** A person spoken of by name. */
const spokenOf = /(?<!\p{L})(?:Frau|Herrn?|Fr\.|Hr\.|Mrs?\.?|Ms\.?|Miss|Familie)\s+(?:(?:Dr|Prof)\.\s+)*\p{Lu}/u;
const english = /^(?:dear|hi|hello|hey|good)(?!\p{L})/iu;
const shortestName = 2;

/**
 * An answer of before as it can be given to another customer: their greeting instead of the old one's, what belonged to
 * the old one alone as blanks. Null where it cannot: it names somebody, or speaks du to who is not known as du.
 * @param names of everybody the old conversation was with
 */
export function carryOver(answer: string, names: readonly string[], to: Salutation): string | null {
  const own = ownText(answer);
  const body = withoutGreeting(own);
  if (body === '' || spokenOf.test(body)) return null;
  const { du, sie } = addressedBy(body);
  if (du ? to.form !== 'du' : sie && to.form === 'du') return null;
  const text = personal.reduce((left, part) => left.replace(part, blank), body).replace(/(?:___[ ,]?)+(?=___)/gu, '');
  if (namesOne(text, names)) return null;
  if (body === own) return text;
  const isEnglish = english.test(own) && !isGerman(own);
  return `${isEnglish ? englishLine(to) : germanLine(to)},\n\n${text}`;
}

/** Whether a text has a name in it, also in the genitive. */
function namesOne(text: string, names: readonly string[]): boolean {
  const all = names.flatMap((name) => wordsOf(name)).filter((name) => name.length >= shortestName);
  return wordsOf(text).some((word) =>
    all.some((name) => word === name || (name.length > 2 && word.startsWith(name) && word.length <= name.length + 2)),
  );
}
