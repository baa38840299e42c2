import type { Ms } from '../../domain/ids';
import type { NotificationSettings, QuietHours } from '../../domain/notifications';
import { fromWallTime, wallTime } from '../time/zoned';

/** What holds until somebody chose: everything is announced; nights are proposed as quiet hours. */
export function defaultNotifications(zone: string): NotificationSettings {
  const quietHours = { on: false, from: 20 * 60, to: 7 * 60, days: [0, 1, 2, 3, 4, 5, 6], zone };
  return { on: true, hideContent: false, quietHours, quietUntil: null };
}

/** Whether nothing may be announced at this time: by the clock, or because a person wanted a pause. */
export function isQuiet(settings: NotificationSettings, now: Ms): boolean {
  return pausedUntil(settings, now) !== null || (settings.quietHours.on && inHours(settings.quietHours, now));
}

function inHours({ from, to, days, zone }: QuietHours, now: Ms): boolean {
  const { weekday, hour, minute } = wallTime(now, zone);
  const at = hour * 60 + minute;
  if (from < to) return days.includes(weekday) && at >= from && at < to;
  const yesterday = (weekday + 6) % 7;
  return (days.includes(weekday) && at >= from) || (days.includes(yesterday) && at < to);
}

/** When a pause that somebody wanted ends; null when there is none. */
export function pausedUntil({ quietUntil }: Pick<NotificationSettings, 'quietUntil'>, now: Ms): Ms | null {
  return quietUntil !== null && now < quietUntil ? quietUntil : null;
}

/** The next morning at eight in a zone: the end of a pause "until tomorrow". */
export function tomorrowMorning(now: Ms, zone: string): Ms {
  const { year, month, day } = wallTime(now, zone);
  return fromWallTime(year, month, day + 1, 8, 0, zone);
}
