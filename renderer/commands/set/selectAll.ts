import { ScopeView } from '@shared/domain/scope';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { hasRows } from './moveFocus';

/** What the view on the screen searches for; null where it is no search. */
function searched(context: CommandContext): string | null {
  const { view } = context.ui();
  if (view.kind === 'search') return view.query;
  if (view.kind !== 'saved') return null;
  return context.savedViews().find(({ id }) => id === view.saved)?.query ?? null;
}

/**
 * Everything in the view, loaded or not. Of a search it is what is loaded until the ledger has said how many there are:
 * nobody acts on a number they have not seen. Of the drafts and the outbox it is what is loaded.
 */
export const selectAll: Command = {
  id: 'selectAll',
  label: 'commands.selectAll',
  section: 'list',
  keys: ['* a'],
  inverse: 'view',
  when: hasRows,
  run: async (context) => {
    const selection = new Set(context.list().rows.map(({ id }) => id));
    const rev = context.rev();
    const query = searched(context);
    const view = query === null ? ScopeView.safeParse(context.ui().view) : { success: false as const };
    const scope = view.success ? { view: view.data, rev, except: [] } : null;
    const partly = scope !== null || context.list().hasMore;
    context.setUi({ selection, everything: partly ? { scope, of: selection } : null });
    if (query === null || !partly) return;
    const tally = await context.call('search', 'tally', { query });
    if (!tally.ok || context.ui().everything?.of !== selection) return;
    const all = { view: { kind: 'search' as const, query }, rev, except: [] };
    context.setUi({ everything: { scope: all, of: selection, count: tally.value.count } });
  },
};
