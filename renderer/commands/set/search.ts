import type { Command } from '../command';
import { always } from './always';

export const search: Command = {
  id: 'search',
  label: 'commands.search',
  section: 'desk',
  keys: ['/'],
  when: always,
  run: (context) => {
    const { view } = context.ui();
    context.setUi({ searching: true, view: view.kind === 'search' ? view : { kind: 'search', query: '' } });
  },
};
