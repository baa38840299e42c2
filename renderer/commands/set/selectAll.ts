import { ScopeView } from '@shared/domain/scope';
import type { Command } from '../command';
import { hasRows } from './moveFocus';

/** Everything in the view, loaded or not; of a search, the drafts and the outbox what is loaded. */
export const selectAll: Command = {
  id: 'selectAll',
  label: 'commands.selectAll',
  section: 'list',
  keys: ['* a'],
  inverse: 'view',
  when: hasRows,
  run: (context) => {
    const selection = new Set(context.list().rows.map(({ id }) => id));
    const view = ScopeView.safeParse(context.ui().view);
    const scope = view.success ? { view: view.data, rev: context.rev(), except: [] } : null;
    const partly = scope !== null || context.list().hasMore;
    context.setUi({ selection, everything: partly ? { scope, of: selection } : null });
  },
};
