import type { Range } from '@shared/ipc/search';
import { fuzzyFit } from './fuzzy';

/** A command by its words, as the palette looks for it. */
type Named = { command: { id: string }; label: string };

/**
 * What the palette shows for what was typed: everything, recents first, when nothing was typed; else what fits,
 * best first, recents before others that fit as well.
 */
export function paletteItems<T extends Named>(
  all: readonly T[],
  query: string,
  recents: readonly string[],
): readonly (T & { ranges: readonly Range[] })[] {
  const age = ({ command }: T): number => {
    const index = recents.indexOf(command.id);
    return index < 0 ? recents.length : index;
  };
  return all
    .flatMap((item) => {
      const fit = fuzzyFit(query, item.label);
      return fit ? [{ item, fit }] : [];
    })
    .sort((a, b) => b.fit.score - a.fit.score || age(a.item) - age(b.item))
    .map(({ item, fit }) => ({ ...item, ranges: fit.ranges }));
}
