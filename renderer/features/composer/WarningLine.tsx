import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import { useCommand } from '@/commands';
import type { Sentence } from './limits';
import css from './WarningLine.module.css';

/** One line above the keys that send: what may have been overlooked, and the key that sends all the same. */
export function WarningLine({ warning }: { warning: Sentence }) {
  const t = useT();
  const { keys } = useCommand('send');
  return (
    <p className={css.line} role="alert">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <span>
        {t(warning.key, warning.facts)} {t('composer.warn.again', { keys })}
      </span>
    </p>
  );
}
