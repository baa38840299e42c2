import { Switch } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useDeskInfo } from '@/bridge';
import { useNotificationSettings } from '@/cache';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import { defaultNotifications, pausedUntil } from '@shared/logic/notifications/quiet';
import { Pause } from './Pause';
import { QuietHoursFields } from './QuietHoursFields';
import { Setting } from './Setting';
import css from './Settings.module.css';

/** What the desk announces outside its window, and when it keeps quiet. */
export function Notifications() {
  const t = useT();
  const apply = useApply();
  const { zone } = useDeskInfo();
  const kept = useNotificationSettings() ?? defaultNotifications(zone);
  // Two choices may be made before the first has come back by the feed.
  const latest = useRef(kept);
  useEffect(() => {
    latest.current = kept;
  }, [kept]);
  const keep = (part: Partial<typeof kept>) => {
    latest.current = { ...latest.current, ...part };
    void apply({ type: 'editSetting', setting: { id: 'notifications', value: latest.current } });
  };
  const { on, hideContent, quietHours } = kept;
  const until = pausedUntil(kept, Date.now());
  return (
    <section aria-labelledby="settings-notifications">
      <h3 id="settings-notifications" className={css.groupHeading}>
        {t('settings.notifications')}
      </h3>
      <Setting label={t('settings.notify')} help={t('settings.notifyHelp')}>
        <Switch
          size="md"
          aria-label={t('settings.notify')}
          checked={on}
          onChange={(event) => keep({ on: event.currentTarget.checked })}
        />
      </Setting>
      {until !== null && <Pause until={until} onEnd={() => keep({ quietUntil: null })} />}
      <Setting label={t('settings.hideContent')} help={t('settings.hideContentHelp')}>
        <Switch
          size="md"
          aria-label={t('settings.hideContent')}
          checked={hideContent}
          disabled={!on}
          onChange={(event) => keep({ hideContent: event.currentTarget.checked })}
        />
      </Setting>
      <Setting label={t('settings.quietHours')} help={t('settings.quietHoursHelp')}>
        <Switch
          size="md"
          aria-label={t('settings.quietHours')}
          checked={quietHours.on}
          disabled={!on}
          onChange={(event) => keep({ quietHours: { ...latest.current.quietHours, on: event.currentTarget.checked } })}
        />
      </Setting>
      {on && quietHours.on && (
        <QuietHoursFields
          hours={quietHours}
          onChange={(part) => keep({ quietHours: { ...latest.current.quietHours, ...part, zone } })}
        />
      )}
    </section>
  );
}
