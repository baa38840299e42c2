import type { Language } from '@shared/ipc/desk';
import { dateFormat } from '@/ui/format/locale';

/** Monday first, as a week is read here. */
export const week = [1, 2, 3, 4, 5, 6, 0];

/** The name of a weekday, 0 Sunday. */
export function dayName(day: number, width: 'short' | 'long', language: Language): string {
  // 4 January 1970 was a Sunday.
  return dateFormat({ language, zone: 'UTC' }, { weekday: width }).format((3 + day) * 86_400_000);
}
