import { defaultWriting, type WritingSettings } from '@shared/domain/writing';
import { useDeskSetting } from './useDeskSetting';

/** How answers are written; what holds by default while nobody has chosen. Undefined while it is read. */
export function useWritingSettings(): WritingSettings | undefined {
  const chosen = useDeskSetting('writing');
  return chosen === null ? defaultWriting : chosen;
}
