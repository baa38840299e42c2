import type { Invitation } from '@shared/domain/mailFacts';
import { dateFormat, type Locale } from '@/ui/format/locale';

/** A day in full: 'Fr., 15. Januar 2027'. */
export function dayText(at: number, locale: Locale): string {
  return dateFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** From when to when, in the desk's zone and with its name; whole days are days everywhere. */
export function periodText({ startsAt, endsAt, allDay }: Invitation, locale: Locale): string {
  if (allDay) {
    const utc = { ...locale, zone: 'UTC' };
    const last = Math.max(startsAt, (endsAt ?? startsAt + 86_400_000) - 86_400_000);
    return last === startsAt ? dayText(startsAt, utc) : `${dayText(startsAt, utc)} – ${dayText(last, utc)}`;
  }
  const clock = dateFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const clockAndZone = dateFormat(locale, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const start = `${dayText(startsAt, locale)}, `;
  if (endsAt === null || endsAt <= startsAt) return start + clockAndZone.format(startsAt);
  const sameDay = dayText(startsAt, locale) === dayText(endsAt, locale);
  return `${start}${clock.format(startsAt)} – ${sameDay ? '' : `${dayText(endsAt, locale)}, `}${clockAndZone.format(endsAt)}`;
}
