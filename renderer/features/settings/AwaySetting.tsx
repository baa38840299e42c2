import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** The way to the away messages. */
export function AwaySetting() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <Setting label={t('away.title')} help={t('away.settingsHelp')}>
      <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'away' })}>
        {t('away.open')}
      </Button>
    </Setting>
  );
}
