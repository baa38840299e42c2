import type { AwaySettings } from '@shared/domain/away';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { settingOf } from '../settingOf';
import { useLive } from './useLive';

/** What is set about away messages: null when nothing ever was, undefined while it is read. */
export function useAwaySettings(): AwaySettings | null | undefined {
  const { registry, context } = useCache();
  const live = registry.of('away', () =>
    liveQuery<AwaySettings | null | undefined>(
      context,
      ({ table, id }) => table === 'deskSetting' && id === 'away',
      (db) => settingOf(db, 'away'),
    ),
  );
  return useLive(live);
}
