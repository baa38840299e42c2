import { defaultWriting, type WritingSettings } from '@shared/domain/writing';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { settingOf } from '../settingOf';
import { useLive } from './useLive';

/** How answers are written; what holds by default while nobody has chosen. Undefined while it is read. */
export function useWritingSettings(): WritingSettings | undefined {
  const { registry, context } = useCache();
  const live = registry.of('writing', () =>
    liveQuery<WritingSettings | null | undefined>(
      context,
      ({ table, id }) => table === 'deskSetting' && id === 'writing',
      async (db) => (await settingOf(db, 'writing')) ?? defaultWriting,
    ),
  );
  return useLive(live) ?? undefined;
}
