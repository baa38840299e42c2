import { Button } from '@mantine/core';
import { useAccounts } from '@/cache';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';

/** The way out of the practice desk, while there is one. */
export function PracticeSetting() {
  const t = useT();
  const setDesk = useSetDesk();
  if (!useAccounts().some(({ practice }) => practice)) return null;
  return (
    <Setting label={t('common.practice')} help={t('settings.practiceHelp')}>
      <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'practice' })}>
        {t('settings.endPractice')}
      </Button>
    </Setting>
  );
}
