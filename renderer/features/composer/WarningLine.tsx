import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import type { Sentence } from './limits';
import css from './WarningLine.module.css';

/** Lines above the keys that send: what may have been overlooked, and the key that sends all the same. */
export function WarningLine({ warnings }: { warnings: readonly Sentence[] }) {
  const t = useT();
  const { keys } = useCommand('send');
  return (
    <p className={css.line} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>
        {warnings.map(({ key, facts }) => t(key, facts)).join(' ')} {t('composer.warn.again', { keys })}
      </span>
    </p>
  );
}
