import type { Command } from '../command';
import { always } from './always';

export const panel: Command = {
  id: 'panel',
  label: 'commands.panel',
  section: 'desk',
  keys: ['i'],
  inverse: 'itself',
  when: always,
  run: (context) => context.setUi({ panel: !context.ui().panel }),
};
