import { Button } from '@mantine/core';
import type { KeptBackup } from '@shared/ipc/keeping';
import { usePreferences } from '@/commands';
import { fileSize } from '@/ui/attachments';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import css from './Keeping.module.css';

/** One backup: of when, how large, and the way back to it. */
export function BackupRow(props: { backup: KeptBackup; disabled: boolean; onRestore(): void }) {
  const { at, bytes } = props.backup;
  const t = useT();
  const locale = useLocale();
  const { language } = usePreferences();
  const when = fullText(at, locale);
  return (
    <li className={css.backup}>
      <span className={css.when}>{when}</span>
      <span className={css.size}>{fileSize(bytes, language)}</span>
      <Button
        size="compact-xs"
        variant="subtle"
        disabled={props.disabled}
        aria-label={t('keeping.restoreOf', { when })}
        onClick={props.onRestore}
      >
        {t('keeping.restore')}
      </Button>
    </li>
  );
}
