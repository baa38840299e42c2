import { useMemo } from 'react';
import { useDeskParts } from '../DeskProvider';
import { paletteItems } from '../palette/paletteItems';
import type { PaletteItem } from '../paletteItem';
import { useCommands } from './useCommands';

/** Rows of the palette for what was typed: recents first when empty, else best match first. */
export function usePalette(query: string): readonly PaletteItem[] {
  const { recents } = useDeskParts();
  const commands = useCommands();
  return useMemo(
    () =>
      paletteItems(
        commands.filter(({ enabled, command }) => enabled && command.id !== 'palette'),
        query,
        recents.ids(),
      ),
    [commands, query, recents],
  );
}
