import type { View } from '@/cache';
import { useCommand } from '@/commands';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/useT';
import { useViewName } from './useView';
import { emptyLabel } from './views';

/** What would be here, and the one key that leads on: to the inbox, or from there to a new message. */
export function EmptyView({ view }: { view: View }) {
  const t = useT();
  const name = useViewName(view);
  const next = useCommand(view.kind === 'inbox' ? 'compose' : 'go.inbox');
  const filtered = view.kind === 'account' || view.kind === 'channel' || view.kind === 'tag' || view.kind === 'search';
  const text = filtered ? t('inbox.empty.filtered', { name }) : t(emptyLabel(view.kind));
  return <EmptyState text={text} action={{ label: next.label, keys: next.keys, run: next.run }} />;
}
