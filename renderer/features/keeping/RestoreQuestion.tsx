import { useState } from 'react';
import { Button } from '@mantine/core';
import type { AppError } from '@shared/errors/appError';
import type { BackupContents } from '@shared/ipc/keeping';
import { useBridge } from '@/bridge';
import { DialogShell } from '@/ui/DialogShell';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import css from './Keeping.module.css';

/** Says what an examined backup holds and what going back means, and asks. */
export function RestoreQuestion({ contents, onBack }: { contents: BackupContents; onBack(): void }) {
  const t = useT();
  const locale = useLocale();
  const bridge = useBridge();
  const [error, setError] = useState<AppError | null>(null);
  const { at, ...counts } = contents;
  const restart = async () => {
    const reply = await bridge.call('keeping', 'restart', { restore: true });
    if (!reply.ok) setError(reply.error);
  };
  return (
    <DialogShell
      title={t('keeping.restoreTitle')}
      size={520}
      onClose={onBack}
      actions={
        <>
          <Button size="xs" variant="default" data-autofocus onClick={onBack}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" onClick={() => void restart()}>
            {t('keeping.restoreNow')}
          </Button>
        </>
      }
    >
      <p className={css.text}>{t('keeping.contents', { when: fullText(at, locale), ...counts })}</p>
      <p className={css.text}>{t('keeping.restoreHelp')}</p>
      {error && (
        <p className={css.error} role="alert">
          {t(`error.${error.code}`, error.facts)}
        </p>
      )}
    </DialogShell>
  );
}
