import type { AppError } from '@shared/errors/appError';
import type { View } from '@/cache';
import { useCommand } from '@/commands';
import { EmptyState } from '@/ui/EmptyState';
import { useT } from '@/ui/useT';
import { useViewName } from './useView';
import { emptyLabel } from './views';

/**
 * What would be here, and the one key that leads on: to the inbox, or from there to a new message. A saved view whose
 * search is not understood any more (`problem`) says why, and leads to that search.
 */
export function EmptyView({ view, problem = null }: { view: View; problem?: AppError | null }) {
  const t = useT();
  const name = useViewName(view);
  const next = useCommand(view.kind === 'inbox' ? 'compose' : problem === null ? 'go.inbox' : 'search');
  const action = { label: next.label, keys: next.keys, run: next.run };
  if (problem !== null) return <EmptyState text={t(`error.${problem.code}`, problem.facts)} action={action} />;
  if (view.kind === 'saved') return <EmptyState text={t('search.emptyView', { name })} action={action} />;
  const filtered = view.kind === 'account' || view.kind === 'channel' || view.kind === 'tag' || view.kind === 'search';
  const text = filtered ? t('inbox.empty.filtered', { name }) : t(emptyLabel(view.kind));
  return <EmptyState text={text} action={action} />;
}
