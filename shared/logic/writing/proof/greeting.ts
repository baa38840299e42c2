import { type Named, readName } from '../../salutation/person';

const opening =
  /^(?:sehr geehrte[rs]?|liebe[rs]?|werte[rs]?|hallo|hi|hey|moin(?: moin)?|servus|grüß gott|guten (?:tag|morgen|abend)|dear|hello|good (?:morning|afternoon|evening))(?=[\s,!])\s*/iu;
const name = /^(?:\p{L}[\p{L}'’.-]*\s*){1,5}$/u;

/** Whom the first line of a text greets: their words, and what they say; null where it greets nobody by name. */
export type Greeting = { line: string; words: string; named: Named };

/** Reads the greeting a message begins with. A line that goes on behind the name without a mark is not taken apart. */
export function greetingOf(own: string): Greeting | null {
  const line = own.trimStart().split('\n', 1)[0]?.trim() ?? '';
  let rest = line;
  while (opening.test(rest)) rest = rest.replace(opening, '');
  if (rest === line) return null;
  const words = (/^[^,!:;–?]*/u.exec(rest)?.[0] ?? '').trim().replace(/\.$/u, '');
  // Small letters greet nobody by name.
  if (!name.test(words) || !/^\p{Lu}/u.test(words)) return null;
  return { line, words, named: readName(words) };
}

/** A text without the words that greet. */
export function withoutGreeting(own: string): string {
  const text = own.trimStart();
  return opening.test(text) ? text.replace(/^[^,!\n]*[,!]?/u, '').trimStart() : text;
}
