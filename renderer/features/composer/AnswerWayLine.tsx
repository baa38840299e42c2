import type { Draft } from '@shared/domain/draft';
import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import { answerWay } from './answerWay';
import css from './DetailsLine.module.css';

type Props = { answered: Message | null; draft: Draft; onSendTo(address: string): void };

/** One calm line that says where the answer goes when that is not simply to the sender, and the other way. */
export function AnswerWayLine({ answered, draft, onSendTo }: Props) {
  const t = useT();
  const way = draft.kind === 'forward' ? null : answerWay(answered, draft);
  if (!way) return null;
  const { key, facts, other } = way;
  return (
    <p className={css.line}>
      <span>{t(key, facts)}</span>
      {other !== null && (
        <button type="button" className={css.way} onClick={() => onSendTo(other)}>
          {t('composer.way.instead', { address: other })}
        </button>
      )}
    </p>
  );
}
