import { useState } from 'react';
import type { Draft } from '@shared/domain/draft';
import type { Message } from '@shared/domain/message';
import { useOffer } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { answerWay } from './answerWay';
import css from './DetailsLine.module.css';

type Props = { answered: Message | null; draft: Draft; onSendTo(address: string): void };

/** One calm line that says where the answer goes when that is not simply to the sender, and the other way. */
export function AnswerWayLine({ answered, draft, onSendTo }: Props) {
  const t = useT();
  // Away from a list there is nothing to say any more, yet the way back must stay.
  const [left, setLeft] = useState<string | null>(null);
  const way = draft.kind === 'forward' ? null : answerWay(answered, draft);
  const [now] = draft.to;
  const other = way?.other ?? (left === now ? null : left);
  const turn = () => {
    setLeft(now ?? null);
    if (other !== null) onSendTo(other);
  };
  const { keys, run } = useOffer('otherWay', other === null ? null : turn);
  if (!way && other === null) return null;
  return (
    <p className={css.line}>
      {way && <span>{t(way.key, way.facts)}</span>}
      {other !== null && (
        <button type="button" className={css.way} onClick={run}>
          {t('composer.way.instead', { address: other })}
          <KeyHint label={keys} />
        </button>
      )}
    </p>
  );
}
