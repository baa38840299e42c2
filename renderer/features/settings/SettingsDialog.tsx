import { SegmentedControl, Switch } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import { AfterAction } from '@shared/ipc/desk';
import { useDeskInfo } from '@/bridge';
import { usePreferences, useSetDesk, useSetPreferences } from '@/commands';
import { useAccounts } from '@/cache';
import { DialogShell } from '@/ui/DialogShell';
import { useDensity } from '@/ui/useDensity';
import { useT } from '@/ui/useT';
import { AwaySetting } from './AwaySetting';
import { Business } from './Business';
import { HoursSetting } from './HoursSetting';
import { Identities } from './Identities';
import { KeepingSetting } from './KeepingSetting';
import { Notifications } from './Notifications';
import { PracticeSetting } from './PracticeSetting';
import { Setting } from './Setting';
import { System } from './System';
import { TemplatesSetting } from './TemplatesSetting';
import { WebsiteSetting } from './WebsiteSetting';
import { WritingSetting } from './WritingSetting';
import css from './Settings.module.css';

/** What the person chose for this window. Every choice holds at once; there is nothing to save. */
export function SettingsDialog() {
  const t = useT();
  const setDesk = useSetDesk();
  const set = useSetPreferences();
  const { language, theme, singleKeys, afterAction } = usePreferences();
  const [density, setDensity] = useDensity();
  const { version, engine } = useDeskInfo();
  const accounts = useAccounts();
  return (
    <DialogShell title={t('settings.title')} size={520} onClose={() => setDesk({ dialog: null })}>
      <Setting label={t('settings.language')}>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.language')}
          value={language}
          onChange={(value) => set({ language: value })}
          data={[
            { value: 'de', label: t('settings.language.de') },
            { value: 'en', label: t('settings.language.en') },
          ]}
        />
      </Setting>
      <Setting label={t('settings.theme')}>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.theme')}
          value={theme}
          onChange={(value) => set({ theme: value })}
          data={(['light', 'dark', 'system'] as const).map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        />
      </Setting>
      <Setting label={t('settings.density')}>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.density')}
          value={density}
          onChange={(value) => setDensity(value)}
          data={(['comfortable', 'compact'] as const).map((value) => ({
            value,
            label: t(`settings.density.${value}`),
          }))}
        />
      </Setting>
      <Setting label={t('settings.afterAction')} help={t('settings.afterActionHelp')}>
        <SegmentedControl
          size="xs"
          aria-label={t('settings.afterAction')}
          value={afterAction}
          onChange={(value) => set({ afterAction: value })}
          data={AfterAction.options.map((value) => ({ value, label: t(`settings.afterAction.${value}`) }))}
        />
      </Setting>
      <Setting label={t('settings.singleKeys')} help={t('settings.singleKeysHelp')}>
        <Switch
          size="md"
          aria-label={t('settings.singleKeys')}
          checked={singleKeys}
          onChange={(event) => set({ singleKeys: event.currentTarget.checked })}
        />
      </Setting>
      <System />
      <Notifications />
      <HoursSetting />
      <TemplatesSetting />
      <AwaySetting />
      <WritingSetting />
      <Business />
      <WebsiteSetting />
      {accounts.filter(writesMail).map((account) => (
        <Identities key={account.id} account={account} />
      ))}
      <KeepingSetting />
      <PracticeSetting />
      <p className={css.about}>
        {t('settings.about', { version, engine: engine.electron || engine.chromium })}
        {!engine.supported && ` ${t('error.runtime.unsupported')}`}
      </p>
    </DialogShell>
  );
}

/** Accounts that know by whom they write. */
const writesMail = ({ config }: Account): boolean => Array.isArray(config.identities);
