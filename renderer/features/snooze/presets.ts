import type { OpeningHours } from '@shared/domain/openingHours';
import type { MessageKey } from '@shared/i18n/catalogue';
import { atOpening } from '@shared/logic/time/typed/dayTime';
import { fromWallTime, wallTime } from '@shared/logic/time/zoned';

/** A time one key away. `until` null: only an answer of the customer wakes it. Past ones keep their number, unused. */
export type Preset = { id: string; label: MessageKey; until: number | null; past: boolean };

/** The presets that name a time. */
export function timesAt(now: number, zone: string, hours: OpeningHours): readonly Preset[] {
  return presetsAt(now, zone, hours).filter(({ until }) => until !== null);
}

/**
 * The presets at a moment, by the person's clock: in 3 hours, this evening at 19:00, when the desk opens tomorrow (or next
 * after that), Saturday 10:00, when it opens next week, and until the customer answers.
 */
export function presetsAt(now: number, zone: string, hours: OpeningHours): readonly Preset[] {
  const { year, month, day, weekday } = wallTime(now, zone);
  const at = (days: number, hour: number) => fromWallTime(year, month, day + days, hour, 0, zone);
  const opening = (days: number) => atOpening({ year, month, day: day + days }, { now, zone, hours });
  const next = (wanted: number) => (wanted - weekday + 7) % 7 || 7;
  const tomorrow = opening(1);
  const presets: Omit<Preset, 'past'>[] = [
    { id: 'later', label: 'snooze.later', until: now + 3 * 3_600_000 },
    { id: 'evening', label: 'snooze.evening', until: at(0, 19) },
    { id: 'tomorrow', label: tomorrow.moved ? 'snooze.nextOpen' : 'snooze.tomorrow', until: tomorrow.at },
    { id: 'weekend', label: 'snooze.weekend', until: at(next(6), 10) },
    { id: 'week', label: 'snooze.week', until: opening(next(1)).at },
    { id: 'reply', label: 'snooze.reply', until: null },
  ];
  return presets.map((preset) => ({ ...preset, past: preset.until !== null && preset.until <= now }));
}
