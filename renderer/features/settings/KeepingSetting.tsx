import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';
import css from './Settings.module.css';

/** The way to backups and the check, and to what support may want to know. */
export function KeepingSetting() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <Setting label={t('keeping.title')} help={t('keeping.settingsHelp')}>
      <span className={css.pair}>
        <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'keeping' })}>
          {t('keeping.open')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'diagnostics' })}>
          {t('keeping.diagnosticsOpen')}
        </Button>
      </span>
    </Setting>
  );
}
