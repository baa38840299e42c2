import type { LateRule } from '@shared/domain/outbox';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { settingOf } from '../settingOf';
import { useLive } from './useLive';

/** What is to become of a message that is late, as last chosen: null when nobody has, undefined while it is read. */
export function useLateRule(): LateRule | null | undefined {
  const { registry, context } = useCache();
  const live = registry.of('ifLate', () =>
    liveQuery<LateRule | null | undefined>(
      context,
      ({ table, id }) => table === 'deskSetting' && id === 'ifLate',
      (db) => settingOf(db, 'ifLate'),
    ),
  );
  return useLive(live);
}
