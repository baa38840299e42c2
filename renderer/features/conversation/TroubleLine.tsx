import type { DeliveryTrouble } from '@shared/domain/message';
import { reasonOf } from '@shared/logic/delivery/reason';
import { useT } from '@/ui/useT';
import css from './OutboxLine.module.css';

/** Why a message of ours did not arrive, or not yet, in a sentence; the server's code behind it for who needs it. */
export function TroubleLine({ trouble: { kind, recipient, status, error } }: { trouble: DeliveryTrouble }) {
  const t = useT();
  const sentence = error
    ? t('conversation.trouble.failed.why', { recipient, why: t(`error.${error.code}`, error.facts) })
    : t(`conversation.trouble.${kind}.${reasonOf(status)}`, { recipient });
  return (
    <footer className={css.line} data-serious={kind === 'failed'}>
      <span role="status">
        {sentence} {status !== null && <span className={css.code}>{status}</span>}
      </span>
    </footer>
  );
}
