import { graphemes } from './graphemes';

const letter = /\p{L}|\p{N}/u;

/**
 * One or two characters that stand for a name: first of the first and of the last word ("Anna von Meier" -> "AM").
 * A name without letters or digits gives its first character; an empty one ''.
 */
export function initials(name: string): string {
  const shown = name.replace(/[\p{Cf}"'()<>[\]]/gu, ' ').trim();
  const words = shown.split(/\s+/u).map(firstLetter).filter(Boolean);
  const first = words[0] ?? graphemes(shown)[0] ?? '';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function firstLetter(word: string): string {
  return graphemes(word).find((cluster) => letter.test(cluster)) ?? '';
}
