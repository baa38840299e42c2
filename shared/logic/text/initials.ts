/** What the person who answers signs a public answer with: `^AB` behind its last word. */
const signed = /(?:^|\s+)\^[\p{L}\p{N}]{1,4}$/u;

/** First letters of the words of a name, three at most, in capitals; null where it has none. */
export function initialsOf(name: string): string | null {
  const letters = name.match(/(?<![\p{L}\p{M}'\u2019])\p{L}/gu) ?? [];
  return letters.length === 0 ? null : letters.slice(0, 3).join('').toLocaleUpperCase();
}

/** What may stand as initials of what was typed: letters and digits, four at most. */
export const asInitials = (typed: string): string =>
  (typed.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []).slice(0, 4).join('');

/** A text signed by these initials; as it is where there are none, where it says nothing, or somebody signed it already. */
export function withInitials(text: string, initials: string): string {
  const written = text.trimEnd();
  return initials === '' || written === '' || signed.test(written) ? text : `${written} ^${initials}`;
}

/** A text without the initials it is signed by. */
export const withoutInitials = (text: string): string => text.trimEnd().replace(signed, '');
