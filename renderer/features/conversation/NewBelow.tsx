import { useEffect, useState } from 'react';
import { IconArrowDown } from '@tabler/icons-react';
import type { Message } from '@shared/domain/message';
import { useCommand } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './NewBelow.module.css';

type Props = { messages: readonly Message[]; atEnd: boolean };

/** Nothing moves by itself: what arrives while the reader is further up is only counted, with a way down. */
export function NewBelow({ messages, atEnd }: Props) {
  const t = useT();
  const { keys, run } = useCommand('newestMessage');
  const newest = messages.at(-1)?.seq ?? 0;
  const [seen, setSeen] = useState(newest);
  useEffect(() => {
    if (atEnd) setSeen(newest);
  }, [atEnd, newest]);
  const count = messages.filter(({ seq, direction }) => seq > seen && direction === 'in').length;
  if (atEnd || count === 0) return null;
  return (
    <button type="button" className={css.below} onClick={run}>
      <IconArrowDown size={14} stroke={1.5} aria-hidden />
      {t('conversation.newBelow', { count })}
      <KeyHint label={keys} />
    </button>
  );
}
