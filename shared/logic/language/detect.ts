import type { Language } from '../../ipc/desk';
import { tells } from './words';

/** What a customer did not say themselves, or not in words: quoted lines, titles in quotation marks, links, addresses. */
const notTheirs = [/^\s*>.*$/gmu, /"[^"\n]*"|„[^„“”\n]*[“”]|“[^“”\n]*”|»[^»«\n]*«/gu, /\S*(?:https?:|www\.|@)\S*/giu];
const longest = 4000;
/** Of so many words at least one has to tell: a stray word that two languages share says nothing. */
const fewest = 1 / 3;

/**
 * The language a message is written in, by its most common words. Null: another one, too short, or both alike.
 * @param text as the customer wrote it, plain; its first 4,000 characters count
 */
export function detectLanguage(text: string): Language | null {
  const own = notTheirs.reduce((left, part) => left.replace(part, ' '), text.slice(0, longest));
  const words = (own.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? []).map((word) => word.toLowerCase().replace('’', "'"));
  const [german, english] = [count(words, 'de'), count(words, 'en')];
  if (german === english || Math.max(german, english) < words.length * fewest) return null;
  return german > english ? 'de' : 'en';
}

const count = (words: readonly string[], language: Language): number =>
  words.filter((word) => tells(word, language) || (language === 'de' && word.includes('ß'))).length;

/**
 * The language a customer is answered in: the one a person noted, else that of their latest message that tells.
 * @param wrote their own messages, the oldest first
 */
export function languageOf(noted: Language | null, wrote: readonly string[]): Language | null {
  return noted ?? [...wrote].reverse().reduce<Language | null>((found, text) => found ?? detectLanguage(text), null);
}
