import type { BusinessProfile } from '@shared/domain/business';
import { useCache } from '../CacheProvider';
import { businessRow } from '../business';
import { useLive } from './useLive';

/** The business profile: null when none was kept, undefined while it is read. */
export function useBusiness(): BusinessProfile | null | undefined {
  const { registry, context } = useCache();
  return useLive(registry.of('business', () => businessRow(context)));
}
