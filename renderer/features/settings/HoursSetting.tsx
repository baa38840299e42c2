import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** The way to the opening hours. */
export function HoursSetting() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <Setting label={t('hours.title')} help={t('hours.settingsHelp')}>
      <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'hours' })}>
        {t('hours.open')}
      </Button>
    </Setting>
  );
}
