import { useT } from '@/ui/useT';
import type { RehearsedDecision } from './useRehearsal';
import css from './Away.module.css';

/** Which text would go, as it would; or which guard stops it, and why. */
export function RehearsalResult({ decision }: { decision: RehearsedDecision | null }) {
  const t = useT();
  return (
    <div role="status" className={css.result}>
      {decision?.kind === 'send' && (
        <>
          <p className={css.verdict}>
            {t(decision.late ? 'away.wouldSendLate' : 'away.wouldSend', {
              rule: decision.rule,
              language: t(`away.in.${decision.language ?? 'any'}`),
            })}
          </p>
          <p className={css.text} lang={decision.language ?? undefined}>
            {decision.text}
          </p>
        </>
      )}
      {decision?.kind === 'stop' && (
        <>
          <p className={css.verdict}>
            {decision.rule === null ? t('away.wouldStop') : t('away.wouldStopBy', { rule: decision.rule })}
          </p>
          <p className={css.why}>{t(`away.reason.${decision.reason}`)}</p>
        </>
      )}
    </div>
  );
}
