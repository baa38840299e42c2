import type { Template } from '@shared/domain/template';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { templatesLive } from '../templatesLive';
import { useLive } from './useLive';

const none: readonly never[] = [];

/** All templates, by name: the same list until one of them changes. Kept at hand from the first frame. */
export function useTemplates(): readonly Template[] {
  const { registry, context } = useCache();
  return useLive(registry.of(keys.templates, () => templatesLive(context))) ?? none;
}
