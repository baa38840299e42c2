import type { ThemeChoice } from '@shared/ipc/desk';
import type { Command } from '../command';
import { always } from './always';

const after: Record<ThemeChoice, ThemeChoice> = { light: 'dark', dark: 'system', system: 'light' };

export const theme: Command = {
  id: 'theme',
  label: 'commands.theme',
  section: 'desk',
  keys: [],
  inverse: 'view',
  when: always,
  run: (context) => context.setPreferences({ theme: after[context.preferences().theme] }),
};
