import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import type { Conversation } from '@shared/domain/conversation';
import { useSearch } from '@/cache';
import { useSetDesk } from '@/commands';
import { ChannelMark } from '@/ui/ChannelMark';
import { useChannelLook } from '@/ui/row/looks';
import { useT } from '@/ui/useT';
import css from './Palette.module.css';

/** Conversations whose customer or words fit what was typed; the first few, newest first. */
export function FoundActions({ query }: { query: string }) {
  const t = useT();
  const [words] = useDebouncedValue(query.trim(), 120);
  const { found } = useSearch(words);
  if (words === '' || found.length === 0) return null;
  return (
    <Spotlight.ActionsGroup label={t('palette.conversations')}>
      {found.slice(0, 6).map(({ conversation }) => (
        <FoundAction key={conversation.id} row={conversation} />
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
