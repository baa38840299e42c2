import type { NotificationSettings } from '@shared/domain/notifications';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { settingOf } from '../settingOf';
import { useLive } from './useLive';

/** What may be announced: null when nobody has chosen, undefined while it is read. */
export function useNotificationSettings(): NotificationSettings | null | undefined {
  const { registry, context } = useCache();
  const live = registry.of('notifications', () =>
    liveQuery<NotificationSettings | null | undefined>(
      context,
      ({ table, id }) => table === 'deskSetting' && id === 'notifications',
      (db) => settingOf(db, 'notifications'),
    ),
  );
  return useLive(live);
}
