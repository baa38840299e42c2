import type { Macro } from '@shared/domain/macro';
import { useSettingList, type SettingListView } from './useSettingList';

/** The macros of the desk, and what can be done with them. Each is a step of undo. */
export function useMacros(): SettingListView<Macro> {
  return useSettingList('macros');
}
