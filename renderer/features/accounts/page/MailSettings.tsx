import { SegmentedControl, Switch } from '@mantine/core';
import type { Account } from '@shared/domain/account';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import css from './Page.module.css';

const keepers = ['auto', 'server', 'append'] as const;

/** What done does at the server, and who keeps what was sent. Each choice holds at once. */
export function MailSettings({ account }: { account: Account }) {
  const t = useT();
  const apply = useApply();
  const { id, config } = account;
  const keeper = keepers.find((one) => one === config.sentCopy);
  const set = (change: Account['config']) => void apply({ type: 'editAccount', id, config: change });
  return (
    <>
      <div className={css.setting}>
        <span>
          {t('accountPage.archiveOnDone')}
          <span className={css.help}>{t('accountPage.archiveOnDoneHelp')}</span>
        </span>
        <Switch
          size="md"
          aria-label={t('accountPage.archiveOnDone')}
          checked={config.archiveOnDone === true}
          onChange={(event) => set({ archiveOnDone: event.currentTarget.checked })}
        />
      </div>
      {keeper && (
        <div className={css.setting}>
          <span>
            {t('accountPage.sentCopy')}
            <span className={css.help}>{t('accountPage.sentCopyHelp')}</span>
          </span>
          <SegmentedControl
            size="xs"
            aria-label={t('accountPage.sentCopy')}
            value={keeper}
            onChange={(value) => set({ sentCopy: value })}
            data={keepers.map((value) => ({ value, label: t(`accountPage.sentCopy.${value}`) }))}
          />
        </div>
      )}
    </>
  );
}
