import type { Command } from '../command';
import type { DialogName } from '../deskState';
import { always } from './always';

/** A command that opens a dialog. */
export function opens(dialog: DialogName, parts: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return { ...parts, section: 'desk', inverse: 'view', when: always, run: (context) => context.setUi({ dialog }) };
}
