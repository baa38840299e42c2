import type { MessageKey } from '@shared/i18n/catalogue';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

/** A time one key away. `until` null: only an answer of the customer wakes it. */
export type Preset = { id: string; label: MessageKey; until: number | null };

/**
 * The presets at a moment, in the desk's zone: +3 h, this evening 19:00 (left out once it has passed), tomorrow 8:00,
 * Saturday 10:00, Monday 8:00, and until the customer answers.
 */
export function presetsAt(now: number, zone: string): readonly Preset[] {
  const { year, month, day, weekday } = wallTime(now, zone);
  const at = (days: number, hour: number) => fromWallTime(year, month, day + days, hour, 0, zone);
  const next = (wanted: number) => (wanted - weekday + 7) % 7 || 7;
  const evening = at(0, 19);
  const presets: Preset[] = [
    { id: 'later', label: 'snooze.later', until: now + 3 * 3_600_000 },
    { id: 'evening', label: 'snooze.evening', until: evening },
    { id: 'tomorrow', label: 'snooze.tomorrow', until: at(1, 8) },
    { id: 'weekend', label: 'snooze.weekend', until: at(next(6), 10) },
    { id: 'week', label: 'snooze.week', until: at(next(1), 8) },
    { id: 'reply', label: 'snooze.reply', until: null },
  ];
  return presets.filter(({ until }) => until === null || until > now);
}
