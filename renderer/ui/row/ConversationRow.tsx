import { IconCheck, IconSpeakerphone, IconUsers } from '@tabler/icons-react';
import { memo, type ReactNode, useContext } from 'react';
import type { Conversation } from '@shared/domain/conversation';
import { Age } from '../Age';
import { ChannelMark } from '../ChannelMark';
import { useLocale } from '../format/locale';
import { hueStyle } from '../hue';
import { Portrait } from '../Portrait';
import { TagChip } from '../TagChip';
import { useNow } from '../useNow';
import { useT } from '../useT';
import { isForAll } from './isForAll';
import { LooksContext, useChannelLook, useTagLooks } from './looks';
import { RowClock } from './RowClock';
import { RowMarks } from './RowMarks';
import { spokenRow } from './spokenRow';
import css from './Row.module.css';

export type RowProps = {
  row: Conversation;
  /** DOM id, named by the list's aria-activedescendant. */
  id: string;
  /** Place in the list, from 0, and how many there are; null when nobody has counted. */
  index: number;
  count: number | null;
  focused: boolean;
  selected: boolean;
  /** Shown in the conversation pane. */
  open: boolean;
  /** Instead of subject and first words, e.g. what a search found. */
  second?: ReactNode;
  /** Words over the line above this row, where a new group begins. */
  group?: string | null;
};

/** One conversation in a list, as an option of a list box; the list hears the pointer. */
export const ConversationRow = memo(function ConversationRow(props: RowProps) {
  const { row, id, index, count, focused, selected, open, second, group } = props;
  const t = useT();
  const locale = useLocale();
  const now = useNow();
  const { density, edges } = useContext(LooksContext);
  const edge = edges.get(row.accountId);
  const channel = useChannelLook(row.channel);
  const tags = useTagLooks(row.tags);
  const mark = <ChannelMark {...channel} />;
  const Reach = isForAll(row) ? IconSpeakerphone : IconUsers;
  return (
    <div
      role="option"
      id={id}
      aria-selected={selected}
      aria-current={open || undefined}
      aria-posinset={index + 1}
      aria-setsize={count ?? -1}
      className={css.row}
      style={edge ? { ...hueStyle(channel.hue), ...edgeStyle(edge.colour) } : hueStyle(channel.hue)}
      data-edge={edge ? true : undefined}
      data-density={density}
      data-focused={focused || undefined}
      data-selected={selected || undefined}
      data-open={open || undefined}
      data-public={isForAll(row) || undefined}
      data-unread={row.unread > 0 || undefined}
    >
      <span className={css.spoken}>
        {spokenRow(row, edge ? `${channel.name}, ${edge.name}` : channel.name, now, t, locale)}
      </span>
      {group !== undefined && group !== null && (
        <span className={css.group} aria-hidden>
          {group}
        </span>
      )}
      {selected ? (
        <span className={css.check} aria-hidden>
          <IconCheck size={18} stroke={2} />
        </span>
      ) : density === 'compact' ? (
        <span aria-hidden>{mark}</span>
      ) : (
        <Portrait name={row.customerName} mark={mark} />
      )}
      <span className={css.lines} aria-hidden>
        <span className={css.line}>
          <bdi className={css.name}>{row.customerName}</bdi>
          {row.visibility === 'public' && <Reach className={css.megaphone} size={14} aria-hidden />}
          <RowMarks row={row} />
          <Age at={row.lastMessageAt} />
        </span>
        <span className={css.line}>
          <span className={css.words}>{second ?? <Words row={row} />}</span>
          {tags[0] && <TagChip name={tags[0].name} hue={tags[0].hue} />}
          {tags.length > 1 && (
            <span className={css.more} title={tags.map(({ name }) => name).join(', ')}>{`+${tags.length - 1}`}</span>
          )}
          <RowClock row={row} />
        </span>
      </span>
    </div>
  );
});

/** Hands the colour of an account's edge to the style sheet. */
function edgeStyle(colour: string): Record<`--${string}`, string> {
  return { '--edge': colour };
}

function Words({ row }: { row: Conversation }) {
  const t = useT();
  const words = row.snippetFile === null ? row.snippet : t(`inbox.only.${row.snippetFile}`);
  if (row.subject === null || row.subject === '') return <bdi>{words}</bdi>;
  return (
    <>
      <bdi className={css.subject}>{row.subject}</bdi>
      <span className={css.dash}>{' – '}</span>
      <bdi>{words}</bdi>
    </>
  );
}
