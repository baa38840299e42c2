const place = /\{\{\s*(\w{1,60})\s*\}\}/gu;

/**
 * What a place of an approved text is for: its name in words where it has one, else the words around it in the text, where
 * it is met first, with an ellipsis in its stead; null where neither says anything.
 */
export function placeLabel(text: string, name: string): string | null {
  return /^\d+$/u.test(name) ? wordsAround(text, name) : nameInWords(name);
}

/** `kunden_name` and `orderNumber` as people write them. */
function nameInWords(name: string): string | null {
  const spaced = name
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replaceAll('_', ' ')
    .trim();
  return spaced === '' ? null : spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** Up to three words before and two behind, no further than its sentence and the next place. */
function wordsAround(text: string, name: string): string | null {
  const found = [...text.matchAll(place)].find(([, one]) => one === name);
  if (!found) return null;
  const sentence = text.slice(0, found.index).split(/\n|\}\}|[.!?]\s/u);
  const [rest = ''] = text.slice(found.index + found[0].length).split(/\n|\{\{|(?<=[.!?])\s/u);
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(sentence.at(-1) ?? '')?.[0] ?? '';
  const after = /^\S*(?:\s+\S+){0,2}/u.exec(rest)?.[0] ?? '';
  const around = `${before.trimStart().slice(-40)}…${after.slice(0, 30)}`.replaceAll(/\s+/gu, ' ').trim();
  return /\p{L}/u.test(around) ? around : null;
}
