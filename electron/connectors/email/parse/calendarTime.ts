import ICAL from 'ical.js';
import type { Ms } from '@shared/domain/ids';
import { fromWallTime } from '@shared/logic/time/zoned';

/** A time of an appointment: UTC ms, whether it means a whole day, and the zone it was written in. */
export type CalendarTime = { at: Ms; allDay: boolean; zone: string | null };

/**
 * The moment a DTSTART, DTEND or RECURRENCE-ID means. A zone known by its name is taken from this computer, others from
 * the file itself (RFC 5545 section 3.6.5); a time in no zone means here.
 * @param zones the file's own, by TZID
 * @returns null for what is no time, or none after 1970
 */
export function timeOf(property: ICAL.Property | null, zones: ReadonlyMap<string, ICAL.Timezone>): CalendarTime | null {
  const value: unknown = property?.getFirstValue();
  if (!property || !(value instanceof ICAL.Time)) return null;
  const { year, month, day, hour, minute, second } = value;
  const parameter: unknown = property.getParameter('tzid');
  const name = typeof parameter === 'string' ? parameter.slice(0, 100) : null;
  const isUtc = value.zone === ICAL.Timezone.utcTimezone;
  const at = value.isDate || isUtc ? Date.UTC(year, month - 1, day, hour, minute, second) : inZone(value, name, zones);
  return Number.isInteger(at) && at >= 0
    ? { at, allDay: value.isDate, zone: value.isDate || isUtc ? null : name }
    : null;
}

function inZone(value: ICAL.Time, name: string | null, zones: ReadonlyMap<string, ICAL.Timezone>): number {
  const { year, month, day, hour, minute, second } = value;
  const wall = (zone: string): number => fromWallTime(year, month, day, hour, minute, zone) + second * 1000;
  if (name !== null && isKnown(name)) return wall(name);
  const own = name === null ? undefined : zones.get(name);
  if (!own) return wall(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - own.utcOffset(value) * 1000;
}

function isKnown(zone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

/**
 * The file's own zones. One that changes its clocks more often than by the year is no zone but an attack, and left out.
 */
export function zonesOf(calendar: ICAL.Component): ReadonlyMap<string, ICAL.Timezone> {
  const sane = calendar.getAllSubcomponents('vtimezone').slice(0, 20).filter(isSane);
  return new Map(
    sane.map((component) => {
      const tzid: unknown = component.getFirstPropertyValue('tzid');
      return [String(tzid).slice(0, 100), new ICAL.Timezone(component)];
    }),
  );
}

function isSane(zone: ICAL.Component): boolean {
  const changes = zone.getAllSubcomponents();
  const rules = changes.flatMap((change) => change.getAllProperties('rrule').map((rule) => rule.getFirstValue()));
  return changes.length <= 200 && rules.every((rule: unknown) => rule instanceof ICAL.Recur && rule.freq === 'YEARLY');
}
