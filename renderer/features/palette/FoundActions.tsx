import { Spotlight } from '@mantine/spotlight';
import type { Conversation } from '@shared/domain/conversation';
import { useSetDesk } from '@/commands';
import { ChannelMark } from '@/ui/ChannelMark';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import css from './Palette.module.css';

/** Conversations to open, below the commands. */
export function FoundActions({ rows }: { rows: readonly Conversation[] }) {
  const t = useT();
  return (
    <Spotlight.ActionsGroup label={t('palette.conversations')}>
      {rows.map((row) => (
        <FoundAction key={row.id} row={row} />
      ))}
    </Spotlight.ActionsGroup>
  );
}

function FoundAction({ row }: { row: Conversation }) {
  const setDesk = useSetDesk();
  return (
    <Spotlight.Action onClick={() => setDesk({ dialog: null, open: row.id, focused: row.id })}>
      <ChannelMark {...useChannelLook(row.channel)} />
      <bdi className={css.name}>{row.customerName}</bdi>
      <bdi className={css.words}>{row.subject || row.snippet}</bdi>
    </Spotlight.Action>
  );
}
