import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { useT } from '@/ui/useT';
import { Rehearsal } from './Rehearsal';
import css from './Away.module.css';

/** What somebody would get who writes then. Nothing is sent. */
export function RehearsalDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <DialogShell
      title={t('away.rehearsalTitle')}
      size={680}
      onClose={() => setDesk({ dialog: null })}
      actions={
        <>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'away' })}>
            {t('away.open')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'awayDryRun' })}>
            {t('away.dryRun')}
          </Button>
        </>
      }
    >
      <p className={css.help}>{t('away.rehearsalIntro')}</p>
      <Rehearsal />
    </DialogShell>
  );
}
