import { type MouseEvent, type ReactNode, useContext } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import type { ListResult } from '@/cache';
import { isSelected, itemIndex, useDesk, useSetDesk } from '@/commands';
import { ConversationRow } from '@/ui/row/ConversationRow';
import { LooksContext, rowHeights } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { VirtualList } from '@/ui/VirtualList';
import { picked } from './picked';

const rowId = (row: Conversation): string => `row-${row.id}`;

type Props = {
  list: ListResult;
  /** Which list this is: another one begins at its top. */
  of: string;
  label: string;
  total: number | null;
  second?(row: Conversation): ReactNode;
};

/** The rows of a view. A click opens; with Ctrl or Shift it selects. */
export function ConversationList({ list, of, label, total, second }: Props) {
  const t = useT();
  const { density } = useContext(LooksContext);
  const focused = useDesk((desk) => desk.focused);
  const open = useDesk((desk) => desk.open);
  const selection = useDesk((desk) => desk.selection);
  const everything = useDesk((desk) => desk.everything);
  const setDesk = useSetDesk();
  const { rows } = list;
  const index = itemIndex(rows, focused);
  const openIndex = itemIndex(rows, open);
  const row = rows[index];
  const pick = (item: Conversation, event: MouseEvent) => setDesk(picked(item.id, event, { rows, focused, selection }));
  const groupOf = (at: number) => {
    const before = rows[at - 1];
    const next = rows[at];
    return before?.state === 'open' && next?.state === 'waiting' && !next.pinned ? t('inbox.waitingGroup') : null;
  };
  return (
    <VirtualList
      items={rows}
      itemKey={({ id }) => id}
      rowHeight={rowHeights[density]}
      label={label}
      of={of}
      active={row ? { id: rowId(row), index } : null}
      firstIndex={list.firstIndex}
      onPick={pick}
      onEnd={list.hasMore ? list.loadMore : undefined}
      onStart={list.hasBefore ? list.loadBefore : undefined}
      renderItem={(item, at) => (
        <ConversationRow
          row={item}
          id={rowId(item)}
          index={at}
          count={total}
          focused={at === index}
          selected={isSelected({ selection, everything }, item.id)}
          open={at === openIndex}
          group={groupOf(at)}
          second={second?.(item)}
        />
      )}
    />
  );
}
