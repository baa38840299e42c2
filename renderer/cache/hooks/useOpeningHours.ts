import type { OpeningHours } from '@shared/domain/openingHours';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { settingOf } from '../settingOf';
import { useLive } from './useLive';

/** When the desk is open: null when nobody has said, undefined while it is read. */
export function useOpeningHours(): OpeningHours | null | undefined {
  const { registry, context } = useCache();
  const live = registry.of('hours', () =>
    liveQuery<OpeningHours | null | undefined>(
      context,
      ({ table, id }) => table === 'deskSetting' && id === 'hours',
      (db) => settingOf(db, 'hours'),
    ),
  );
  return useLive(live);
}
