import { memo, type MouseEvent, useContext } from 'react';
import type { FoundConversation, SearchResult } from '@/cache';
import { isSelected, useDesk, useSetDesk } from '@/commands';
import { ConversationRow, type RowProps } from '@/ui/row/ConversationRow';
import { LooksContext, rowHeights } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import { VirtualList } from '@/ui/VirtualList';
import { Snippet } from './Snippet';

const rowId = ({ conversation }: FoundConversation): string => `row-${conversation.id}`;

type FoundProps = Omit<RowProps, 'row' | 'id' | 'second'> & { item: FoundConversation };

const FoundRow = memo(function FoundRow({ item, ...rest }: FoundProps) {
  const { snippet, ranges } = item.hit;
  // A message without words, such as a call, was found by its people: its row says what it is, as everywhere.
  const second = snippet === '' ? {} : { second: <Snippet text={snippet} ranges={ranges} /> };
  return <ConversationRow {...rest} row={item.conversation} id={rowId(item)} {...second} />;
});

/** What was found by a query, as rows of the list whose second line shows the words that hit. */
export const Results = memo(function Results({ result, query }: { result: SearchResult; query: string }) {
  const t = useT();
  const { density } = useContext(LooksContext);
  const focused = useDesk((desk) => desk.focused);
  const open = useDesk((desk) => desk.open);
  const selection = useDesk((desk) => desk.selection);
  const everything = useDesk((desk) => desk.everything);
  const setDesk = useSetDesk();
  const { found, hasMore, loadMore } = result;
  const index = found.findIndex(({ conversation }) => conversation.id === focused);
  const row = found[index];
  const pick = ({ hit, conversation }: FoundConversation, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey) {
      const next = new Set(selection);
      if (!next.delete(conversation.id)) next.add(conversation.id);
      setDesk({ focused: conversation.id, selection: next });
    } else setDesk({ focused: conversation.id, open: conversation.id, focusedMessage: hit.messageId });
  };
  return (
    <VirtualList
      items={found}
      itemKey={({ conversation }) => conversation.id}
      rowHeight={rowHeights[density]}
      label={t('inbox.searchResults')}
      of={query}
      active={row ? { id: rowId(row), index } : null}
      onPick={pick}
      onEnd={hasMore ? loadMore : undefined}
      renderItem={(item, at) => (
        <FoundRow
          item={item}
          index={at}
          count={hasMore ? null : found.length}
          focused={item.conversation.id === focused}
          selected={isSelected({ selection, everything }, item.conversation.id)}
          open={item.conversation.id === open}
        />
      )}
    />
  );
});
