import { IconShieldExclamation } from '@tabler/icons-react';
import type { Message } from '@shared/domain/message';
import type { Warning } from '@shared/logic/trust/warnings';
import { useT } from '@/ui/useT';
import { useWarnings } from './useWarnings';
import css from './TrustLine.module.css';

/** One calm line over a mail that may pretend something: the reason, and what to do. */
export function TrustLine({ message }: { message: Message }) {
  const warnings = useWarnings(message);
  const t = useT();
  const [first, ...others] = warnings;
  if (!first) return null;
  return (
    <aside className={css.line} aria-label={t('trust.caution')}>
      <IconShieldExclamation size={18} stroke={1.6} aria-hidden />
      <div>
        <p className={css.why}>
          <Reason warning={first} />
        </p>
        {others.map((warning) => (
          <p key={warning.kind} className={css.why}>
            <Reason warning={warning} />
          </p>
        ))}
        <p className={css.advice}>{t(`trust.advice.${first.kind}`)}</p>
      </div>
    </aside>
  );
}

function Reason({ warning }: { warning: Warning }) {
  const t = useT();
  const { kind, ...facts } = warning;
  return t(`trust.why.${kind}`, facts);
}
