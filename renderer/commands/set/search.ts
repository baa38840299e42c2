import type { Command } from '../command';
import { always } from './always';

export const search: Command = {
  id: 'search',
  label: 'commands.search',
  section: 'desk',
  keys: ['/'],
  inverse: 'view',
  when: always,
  run: (context) => {
    const { view, focused } = context.ui();
    if (view.kind === 'search') context.setUi({ searching: true });
    else context.setUi({ searching: true, searchedFrom: { view, focused }, view: { kind: 'search', query: '' } });
  },
};
