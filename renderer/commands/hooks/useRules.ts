import type { Rule } from '@shared/domain/rule';
import { useSettingList, type SettingListView } from './useSettingList';

/** The rules of the desk, and what can be done with them. Each is a step of undo. */
export function useRules(): SettingListView<Rule> {
  return useSettingList('rules');
}
