import { zoomed } from '@shared/logic/view/zoom';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { always } from './always';

/** Larger: the words of the messages while one has the focus, else the whole desk. Both are remembered. */
export const zoomIn: Command = {
  id: 'zoomIn',
  label: 'commands.zoomIn',
  section: 'desk',
  // The same without Shift, as English keyboards have it.
  keys: ['$mod++', '$mod+='],
  inverse: { command: 'zoomOut' },
  repeats: true,
  when: always,
  run: (context) => zoom(context, 1),
};

/** Smaller. */
export const zoomOut: Command = {
  id: 'zoomOut',
  label: 'commands.zoomOut',
  section: 'desk',
  keys: ['$mod+-'],
  inverse: { command: 'zoomIn' },
  repeats: true,
  when: always,
  run: (context) => zoom(context, -1),
};

/** As it was. */
export const zoomReset: Command = {
  id: 'zoomReset',
  label: 'commands.zoomReset',
  section: 'desk',
  keys: ['$mod+0'],
  inverse: 'view',
  when: always,
  run: (context) => zoom(context, 0),
};

function zoom(context: CommandContext, by: 1 | 0 | -1): void {
  const { open, focusedMessage, composer } = context.ui();
  const what = open !== null && focusedMessage !== null && composer === null ? 'textZoom' : 'zoom';
  context.setPreferences({ [what]: zoomed(context.preferences()[what], by) });
}
