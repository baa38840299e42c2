import type { Range } from '@shared/ipc/search';
import type { Command } from './command';

/** One row of the palette. `ranges`: the parts of the label that matched. */
export type PaletteItem = { command: Command; label: string; keys: string; ranges: readonly Range[]; run(): void };
