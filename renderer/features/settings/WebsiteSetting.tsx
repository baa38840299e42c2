import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** The way to what goes onto the shop's own site. */
export function WebsiteSetting() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <Setting label={t('website.title')} help={t('website.settingsHelp')}>
      <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'website' })}>
        {t('website.open')}
      </Button>
    </Setting>
  );
}
