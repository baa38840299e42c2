const titles = /^(?:dr|prof|dipl|ing|mr|mrs|ms|herr|frau)\.?$/i;

/** First letters of the first and last word of a name, titles left out; a question mark when there is no letter. */
export function initials(name: string): string {
  const words = name.split(/[\s\-_.@/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const named = words.filter((word) => !titles.test(word));
  const kept = named.length > 0 ? named : words;
  const first = (word = '') => (/[\p{L}\p{N}]/u.exec(word)?.[0] ?? '').toUpperCase();
  const both = first(kept[0]) + (kept.length > 1 ? first(kept.at(-1)) : '');
  return both || '?';
}
