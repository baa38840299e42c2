import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import type { Sentence } from './limits';
import css from './WarningLine.module.css';

/** Lines above the keys that send: what may have been overlooked, one each, and the key that sends all the same. */
export function WarningLine({ warnings }: { warnings: readonly Sentence[] }) {
  const t = useT();
  const { keys } = useCommand('send');
  return (
    <div className={css.lines} role="alert">
      {warnings.map(({ key, facts }) => (
        <p key={key} className={css.line}>
          <IconAlertTriangle size={16} stroke={1.5} aria-hidden className={css.mark} />
          <span>{t(key, facts)}</span>
        </p>
      ))}
      <p className={css.again}>{t('composer.warn.again', { keys })}</p>
    </div>
  );
}
