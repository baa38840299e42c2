import type { BusinessProfile } from '@shared/domain/business';
import type { CacheContext } from './cacheContext';
import { settingOf } from './settingOf';
import { liveQuery, type Live } from './live/live';

/** Who writes, as business mail has to say it; null when nobody has said yet. */
export function businessRow(context: CacheContext): Live<BusinessProfile | null | undefined> {
  return liveQuery(
    context,
    ({ table, id }) => table === 'deskSetting' && id === 'business',
    async (db) => await settingOf(db, 'business'),
  );
}
