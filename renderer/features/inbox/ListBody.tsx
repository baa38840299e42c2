import { useList, type View, viewKey } from '@/cache';
import { useT } from '@/ui/useT';
import { useKept } from '@/ui/useKept';
import { sortOf, usePreferences } from '@/commands';
import { ConversationList } from './ConversationList';
import { useDraftLines } from './DraftLine';
import { EmptyView } from './EmptyView';
import { FreshBar } from './FreshBar';
import { NewDraft } from './NewDraft';
import { Rebuilding } from './Rebuilding';
import { useFilling } from './useFilling';
import { useViewName } from './useView';
import css from './ListPane.module.css';

/** The rows of a view, or why there are none. Never says "empty" while the cache is still being filled. */
export function ListBody({ view }: { view: View }) {
  const t = useT();
  const sort = sortOf(view, usePreferences());
  const list = useList(view, sort);
  const name = useViewName(view);
  useFilling(view, list);
  const draftLine = useDraftLines();
  const drafts = view.kind === 'drafts';
  const waits = list.loading && list.rows.length === 0 && !list.rebuilding;
  const kept = useKept(list, `${sort} ${viewKey(view)}`, waits);
  const { rows, hasMore, hasBefore } = kept.shown;
  return (
    <>
      {list.rebuilding && <Rebuilding />}
      {drafts && <NewDraft />}
      <div className={css.body} aria-busy={list.loading || list.rebuilding}>
        {list.fresh > 0 && <FreshBar count={list.fresh} onShow={list.showFresh} />}
        {rows.length > 0 && (
          <ConversationList
            list={kept.shown}
            of={kept.of}
            label={t('inbox.rows', { view: name })}
            total={hasMore || hasBefore ? null : rows.length}
            second={drafts ? draftLine : undefined}
          />
        )}
        {list.rows.length === 0 && !list.loading && !list.rebuilding && (
          <EmptyView view={view} problem={list.problem} />
        )}
      </div>
    </>
  );
}
