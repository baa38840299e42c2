import { useList, type View } from '@/cache';
import { useT } from '@/ui/useT';
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
  const list = useList(view, sortOf(view, usePreferences()));
  const name = useViewName(view);
  useFilling(view, list);
  const draftLine = useDraftLines();
  const drafts = view.kind === 'drafts';
  const total = list.hasMore || list.hasBefore ? null : list.rows.length;
  return (
    <>
      {list.rebuilding && <Rebuilding />}
      {drafts && <NewDraft />}
      <div className={css.body} aria-busy={list.loading || list.rebuilding}>
        {list.fresh > 0 && <FreshBar count={list.fresh} onShow={list.showFresh} />}
        {list.rows.length > 0 && (
          <ConversationList
            list={list}
            label={t('inbox.rows', { view: name })}
            total={total}
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
