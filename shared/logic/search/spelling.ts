import { fold } from './fold';

/** The key that is written so in any language, folded alike; null when none is. */
export function keyOf<K extends string>(
  table: Readonly<Record<K, { en: string; de: string; also?: readonly string[] }>>,
  written: string,
): K | null {
  const wanted = fold(written);
  for (const key of Object.keys(table) as K[]) {
    const { en, de, also = [] } = table[key];
    if ([en, de, ...also].some((spelling) => fold(spelling) === wanted)) return key;
  }
  return null;
}
