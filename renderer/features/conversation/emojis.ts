import { catalogues } from '@shared/i18n/catalogue';

/** An emoji the catalogue has words for. */
type Named = keyof typeof catalogues.en.emoji;

/** The emoji with words to find them by, the most used first. */
export const named = Object.keys(catalogues.en.emoji) as Named[];

/** The same emoji is written with and without a selector for its colours. */
export const plainEmoji = (emoji: string): string => emoji.replaceAll('\uFE0F', '');

const isEmoji = (text: string): boolean => /^\p{Extended_Pictographic}[\p{Emoji}\u200D\uFE0F]*$/u.test(text);

/**
 * What can be chosen, in order: what was used before, the most often first, then the rest.
 * @param allowed what the channel takes; null: anything, also an emoji that was typed
 */
export function pickEmojis(allowed: readonly string[] | null, used: readonly string[], typed: string): string[] {
  const text = typed.trim();
  const base = allowed ? byFame(allowed) : [...named, ...(isEmoji(text) ? [text] : [])];
  const times = (emoji: string): number => used.filter((one) => plainEmoji(one) === plainEmoji(emoji)).length;
  const once = [...new Map(base.map((emoji) => [plainEmoji(emoji), emoji])).values()];
  return once.sort((a, b) => times(b) - times(a));
}

/** Those with words in their order, then the others as the channel lists them. */
function byFame(allowed: readonly string[]): string[] {
  const rank = (emoji: string): number => {
    const found = named.findIndex((one) => plainEmoji(one) === plainEmoji(emoji));
    return found < 0 ? named.length : found;
  };
  return [...allowed].sort((a, b) => rank(a) - rank(b));
}
