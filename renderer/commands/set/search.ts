import type { Command } from '../command';
import { always } from './always';

/** Begins a search; on a saved view with what that asks for. */
export const search: Command = {
  id: 'search',
  label: 'commands.search',
  section: 'desk',
  keys: ['/'],
  inverse: 'view',
  when: always,
  run: (context) => {
    const { view, focused } = context.ui();
    if (view.kind === 'search') return context.setUi({ searching: true });
    const saved = view.kind === 'saved' ? context.savedViews().find(({ id }) => id === view.saved) : undefined;
    const query = saved?.query ?? '';
    context.setUi({ searching: true, searchedFrom: { view, focused }, view: { kind: 'search', query } });
  },
};
