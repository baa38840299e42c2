import { useCacheStatus, useList, useOutbox } from '@/cache';
import { useT } from '@/ui/useT';
import { EmptyView } from './EmptyView';
import { OutboxRow } from './OutboxRow';
import { Rebuilding } from './Rebuilding';
import css from './ListPane.module.css';

const view = { kind: 'outbox' } as const;

/** Everything on its way out, oldest first, each with the reason it waits. */
export function Outbox() {
  const t = useT();
  const items = useOutbox();
  const { rows, loading } = useList(view);
  const rebuilding = useCacheStatus().phase === 'rebuilding';
  return (
    <div className={css.body}>
      {rebuilding && <Rebuilding />}
      {items.length > 0 && (
        <ul className={css.outbox} aria-label={t('inbox.view.outbox')}>
          {items.map((item) => (
            <OutboxRow key={item.id} item={item} row={rows.find(({ id }) => id === item.conversationId)} />
          ))}
        </ul>
      )}
      {items.length === 0 && !loading && !rebuilding && <EmptyView view={view} />}
    </div>
  );
}
