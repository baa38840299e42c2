import { Button } from '@mantine/core';
import { useState } from 'react';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useSetDesk } from '@/commands';
import type { AppError } from '@shared/errors/appError';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import css from './Onboarding.module.css';

/** Asks before the practice desk goes, for that cannot be undone: names what goes and what stays. */
export function PracticeDialog() {
  const t = useT();
  const bridge = useBridge();
  const setDesk = useSetDesk();
  const count = useAccounts().filter(({ practice }) => practice).length;
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => setDesk({ dialog: null });
  const end = async () => {
    setBusy(true);
    const reply = await bridge.call('accounts', 'endPractice', {});
    setBusy(false);
    if (!reply.ok) setError(reply.error);
    else
      setDesk({
        dialog: null,
        open: null,
        focused: null,
        composer: null,
        selection: new Set(),
        view: { kind: 'inbox' },
      });
  };
  return (
    <DialogShell
      title={t('onboarding.endTitle')}
      onClose={close}
      actions={
        <>
          <Button size="xs" variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button size="xs" color="red" loading={busy} data-autofocus onClick={() => void end()}>
            {t('onboarding.end')}
          </Button>
        </>
      }
    >
      <p className={css.dialogText}>{t('onboarding.endGoes', { count })}</p>
      <p className={css.dialogText}>{t('onboarding.endStays')}</p>
      {error && (
        <p className={css.error} role="alert">
          {t(`error.${error.code}`, error.facts)}
        </p>
      )}
    </DialogShell>
  );
}
