import type { DeskSettings } from '@shared/domain/deskSetting';
import { keys } from '../cache';
import { useCache } from '../CacheProvider';
import { settingRows } from '../rows';
import { useLive } from './useLive';

/** One setting of the desk, at hand from the first frame: null when nobody has chosen yet, undefined while it is read. */
export function useDeskSetting<I extends keyof DeskSettings>(id: I): NonNullable<DeskSettings[I]> | null | undefined {
  const { registry, context } = useCache();
  const all = useLive(registry.of(keys.settings, () => settingRows(context)));
  return all ? (all[id] ?? null) : undefined;
}
