import { useState } from 'react';
import type { Message } from '@shared/domain/message';
import { cameSince } from '@shared/logic/writing/cameSince';
import { useOffer } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './DetailsLine.module.css';

/** Says that the customer wrote since the writing began: the answer may no longer fit. `since`: UTC ms, when it began. */
export function MovedOnLine({ messages, since }: { messages: readonly Message[]; since: number }) {
  const t = useT();
  const [readUpTo, setReadUpTo] = useState(since);
  const come = cameSince(messages, readUpTo);
  const newest = come.at(-1);
  const { keys, run } = useOffer('readNews', newest ? () => setReadUpTo(newest.receivedAt) : null);
  if (!newest) return null;
  return (
    <p className={css.line} role="status">
      <span>{t('composer.movedOn', { count: come.length })}</span>
      <button type="button" className={css.way} onClick={run}>
        {t('composer.movedOnRead')}
        <KeyHint label={keys} />
      </button>
    </p>
  );
}
