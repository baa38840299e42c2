import ICAL from 'ical.js';
import { Attendance, Invitation, type Repetition } from '@shared/domain/mailFacts';
import { timeOf, zonesOf } from './calendarTime';

/** No invitation is longer than this (letters); what is was made to keep somebody busy. */
const longest = 200_000;
const mostPeople = 100;
const methods = new Map([
  ['REQUEST', 'request'],
  ['CANCEL', 'cancel'],
  ['REPLY', 'reply'],
] as const);

/**
 * The first appointment of a calendar file (RFC 5545), cut to what is shown and what an answer needs (RFC 5546).
 * @returns null where there is none, or nobody can read it
 */
export function invitationOf(text: string): Invitation | null {
  if (text.length > longest) return null;
  try {
    const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
    const events = calendar.getAllSubcomponents('vevent');
    const [event] = events;
    if (calendar.name !== 'vcalendar' || !event) return null;
    return Invitation.safeParse(read(calendar, event, events.length - 1)).data ?? null;
  } catch {
    return null;
  }
}

function read(calendar: ICAL.Component, event: ICAL.Component, more: number): unknown {
  const zones = zonesOf(calendar);
  const start = timeOf(event.getFirstProperty('dtstart'), zones);
  const end = timeOf(event.getFirstProperty('dtend'), zones);
  const instance = timeOf(event.getFirstProperty('recurrence-id'), zones);
  const duration: unknown = event.getFirstPropertyValue('duration');
  const organizer = event.getFirstProperty('organizer');
  const method = words(calendar, 'method').toUpperCase();
  const lasts = duration instanceof ICAL.Duration && start ? start.at + duration.toSeconds() * 1000 : null;
  return {
    method: methods.get(method as 'REQUEST') ?? 'other',
    uid: words(event, 'uid').slice(0, 1000),
    sequence: Number(event.getFirstPropertyValue('sequence') ?? 0),
    recurrence: instance && (instance.allDay ? utc(instance.at).slice(0, 8) : utc(instance.at)),
    title: words(event, 'summary').slice(0, 500),
    place: words(event, 'location').slice(0, 500),
    startsAt: start?.at,
    endsAt: end?.at ?? lasts ?? (start?.allDay ? start.at + 86_400_000 : null),
    allDay: start?.allDay,
    zone: start?.zone,
    repeats: repetitionOf(event, zones),
    organizer: organizer && personOf(organizer),
    attendees: event
      .getAllProperties('attendee')
      .slice(0, mostPeople)
      .map((one) => ({ ...personOf(one), status: statusOf(one.getFirstParameter('partstat')) })),
    more: Math.min(more, 100_000),
  };
}

/** A time as iCalendar writes it in UTC. */
function utc(at: number): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');
}

function words(component: ICAL.Component, name: string): string {
  const value: unknown = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.replace(/[\p{Cc}\s]+/gu, ' ').trim() : '';
}

function personOf(property: ICAL.Property): { name: string; address: string } {
  const value: unknown = property.getFirstValue();
  const address =
    typeof value === 'string'
      ? value
          .replace(/^mailto:/iu, '')
          .trim()
          .toLowerCase()
      : '';
  return { name: (property.getFirstParameter('cn') ?? '').slice(0, 400), address: address.slice(0, 400) };
}

function statusOf(parameter: string | undefined): Attendance {
  return Attendance.safeParse(parameter?.toLowerCase()).data ?? 'needs-action';
}

function repetitionOf(event: ICAL.Component, zones: ReturnType<typeof zonesOf>): Repetition | null {
  const rule: unknown = event.getFirstPropertyValue('rrule');
  if (!(rule instanceof ICAL.Recur)) return null;
  const every = ({ DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month', YEARLY: 'year' } as const)[rule.freq as 'DAILY'];
  const { interval, count, until } = rule;
  const ends = until && timeOf(asProperty(until), zones);
  return {
    every: every ?? 'other',
    interval: Math.min(1000, Math.max(1, interval || 1)),
    count: count ? Math.min(100_000, Math.max(1, count)) : null,
    until: ends ? ends.at : null,
  };
}

function asProperty(time: ICAL.Time): ICAL.Property {
  const property = new ICAL.Property('until');
  property.setValue(time);
  return property;
}
