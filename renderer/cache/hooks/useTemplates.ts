import type { Template } from '@shared/domain/template';
import { useCache } from '../CacheProvider';
import { liveQuery } from '../live/live';
import { useLive } from './useLive';

const none: readonly Template[] = [];

/** All templates of the desk, live; none until they are read. */
export function useTemplates(): readonly Template[] {
  const { registry, context } = useCache();
  const live = registry.of('templates', () =>
    liveQuery<Template[] | undefined>(
      context,
      ({ table }) => table === 'template',
      (db) => db.template.toArray(),
    ),
  );
  return useLive(live) ?? none;
}
