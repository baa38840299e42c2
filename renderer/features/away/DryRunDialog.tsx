import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { ErrorLine } from '@/ui/ErrorLine';
import { useT } from '@/ui/useT';
import { DryRunResult } from './DryRunResult';
import { useDryRun } from './useDryRun';
import css from './Away.module.css';

const days = 30;

/** What the present rules would have sent to what came in lately, and what held them back. Nothing is sent. */
export function DryRunDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const { result, error } = useDryRun(days);
  return (
    <DialogShell
      title={t('away.dryRunTitle')}
      size={680}
      onClose={() => setDesk({ dialog: null })}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'away' })}>
            {t('away.open')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'awayRehearsal' })}>
            {t('away.rehearse')}
          </Button>
        </>
      }
    >
      <p className={css.help}>{t('away.dryRunIntro')}</p>
      {result === null && error === null && (
        <p role="status" className={css.help}>
          {t('away.dryRunning')}
        </p>
      )}
      {result && <DryRunResult result={result} />}
      <ErrorLine error={error} />
    </DialogShell>
  );
}
