import { findLinks } from './links';
import { graphemes } from './graphemes';

/** Characters that count 1 on X (twitter-text configuration v3); all others, and each emoji, count 2. */
const light: readonly [number, number][] = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
];
const urlWeight = 23;
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** Length of a text as X counts it: links are 23, most scripts 1 a character, CJK and emoji 2. */
export function weightedXLength(text: string): number {
  const normal = text.normalize('NFC');
  const links = findLinks(normal).filter((link) => /^https?:/.test(link.href));
  let rest = '';
  let at = 0;
  for (const link of links) {
    rest += normal.slice(at, link.start);
    at = link.end;
  }
  return links.length * urlWeight + weigh(rest + normal.slice(at));
}

function weigh(text: string): number {
  let sum = 0;
  for (const cluster of graphemes(text)) {
    if (emoji.test(cluster)) sum += 2;
    else for (const character of cluster) sum += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  }
  return sum;
}

function isLight(code: number): boolean {
  return light.some(([from, to]) => code >= from && code <= to);
}
