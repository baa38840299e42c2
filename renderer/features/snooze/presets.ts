import type { MessageKey } from '@shared/i18n/catalogue';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

/** A time one key away. `until` null: only an answer of the customer wakes it. Past ones keep their number, unused. */
export type Preset = { id: string; label: MessageKey; until: number | null; past: boolean };

/**
 * The presets at a moment, in the desk's zone: +3 h, this evening 19:00, tomorrow 8:00, Saturday 10:00, Monday 8:00, and until the customer answers.
 */
export function presetsAt(now: number, zone: string): readonly Preset[] {
  const { year, month, day, weekday } = wallTime(now, zone);
  const at = (days: number, hour: number) => fromWallTime(year, month, day + days, hour, 0, zone);
  const next = (wanted: number) => (wanted - weekday + 7) % 7 || 7;
  const evening = at(0, 19);
  const presets: Omit<Preset, 'past'>[] = [
    { id: 'later', label: 'snooze.later', until: now + 3 * 3_600_000 },
    { id: 'evening', label: 'snooze.evening', until: evening },
    { id: 'tomorrow', label: 'snooze.tomorrow', until: at(1, 8) },
    { id: 'weekend', label: 'snooze.weekend', until: at(next(6), 10) },
    { id: 'week', label: 'snooze.week', until: at(next(1), 8) },
    { id: 'reply', label: 'snooze.reply', until: null },
  ];
  return presets.map((preset) => ({ ...preset, past: preset.until !== null && preset.until <= now }));
}
