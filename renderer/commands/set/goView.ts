import type { Command } from '../command';
import { opens } from './dialogs';

/** Asks which account, channel or tag. */
export const goView: Command = {
  ...opens('views', { id: 'go.view', label: 'commands.goView', keys: ['g v'] }),
  section: 'go',
};
