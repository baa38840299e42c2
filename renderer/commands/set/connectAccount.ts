import type { Command } from '../command';
import { always } from './always';

export const connectAccount: Command = {
  id: 'connectAccount',
  label: 'commands.connectAccount',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: always,
  run: (context) => context.setUi({ dialog: 'login', signIn: null }),
};
