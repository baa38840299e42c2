import { useState } from 'react';
import { useBridge } from '@/bridge';
import { useAccounts } from '@/cache';
import { useSetDesk } from '@/commands';
import type { AppError } from '@shared/errors/appError';
import { Question } from '@/ui/Question';
import { ErrorLine } from '@/ui/ErrorLine';
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
    <Question
      title={t('onboarding.endTitle')}
      onClose={close}
      yes={t('onboarding.end')}
      weight="grave"
      expected
      busy={busy}
      onYes={() => void end()}
    >
      <p className={css.dialogText}>{t('onboarding.endGoes', { count })}</p>
      <p className={css.dialogText}>{t('onboarding.endStays')}</p>
      <ErrorLine error={error} />
    </Question>
  );
}
