import { Button } from '@mantine/core';
import { useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import { Setting } from './Setting';
import css from './Settings.module.css';

/** The way to the templates, and to them as a file. */
export function TemplatesSetting() {
  const t = useT();
  const setDesk = useSetDesk();
  return (
    <Setting label={t('library.title')} help={t('library.settingsHelp')}>
      <span className={css.pair}>
        <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'templates' })}>
          {t('library.open')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setDesk({ dialog: 'importTemplates' })}>
          {t('library.files')}
        </Button>
      </span>
    </Setting>
  );
}
