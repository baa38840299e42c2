import type { Command } from '../command';
import { always } from './always';

/** Names itself in the language it leads to, so that who is lost finds back. */
export const language: Command = {
  id: 'language',
  label: 'commands.language',
  section: 'desk',
  keys: [],
  inverse: 'itself',
  when: always,
  run: (context) => context.setPreferences({ language: context.preferences().language === 'de' ? 'en' : 'de' }),
};
