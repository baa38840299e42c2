import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { invitationOf } from '../../../../electron/connectors/email/parse/invitation';

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

const calendar = (lines: string[], method = 'REQUEST', zones: string[] = []): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//x//y//DE',
    `METHOD:${method}`,
    ...zones,
    'BEGIN:VEVENT',
    'UID:one@cal.test',
  ]
    .concat(lines, 'END:VEVENT', 'END:VCALENDAR', '')
    .join('\r\n');
const at = (iso: string): number => Date.parse(iso);

test('an invitation says what, when, where and who', () => {
  const text = calendar([
    'SUMMARY:Anprobe\\, zweite',
    'LOCATION:Am Markt 3',
    'DTSTART;TZID=Europe/Berlin:20270115T100000',
    'DTEND;TZID=Europe/Berlin:20270115T113000',
    'SEQUENCE:2',
    'ORGANIZER;CN="Karla Kunde":MAILTO:Karla@Kunde.test',
    'ATTENDEE;CN=Anna;PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:anna@shop.test',
    'ATTENDEE:mailto:bert@shop.test',
  ]);
  expect(invitationOf(text)).toEqual({
    method: 'request',
    uid: 'one@cal.test',
    sequence: 2,
    recurrence: null,
    title: 'Anprobe, zweite',
    place: 'Am Markt 3',
    startsAt: at('2027-01-15T09:00:00Z'),
    endsAt: at('2027-01-15T10:30:00Z'),
    allDay: false,
    zone: 'Europe/Berlin',
    repeats: null,
    organizer: { name: 'Karla Kunde', address: 'karla@kunde.test' },
    attendees: [
      { name: 'Anna', address: 'anna@shop.test', status: 'accepted' },
      { name: '', address: 'bert@shop.test', status: 'needs-action' },
    ],
    more: 0,
  });
});

describe('times', () => {
  test.each([
    ['UTC', 'DTSTART:20270115T100000Z', [], '2027-01-15T10:00:00Z'],
    ['summer in Berlin', 'DTSTART;TZID=Europe/Berlin:20270715T100000', [], '2027-07-15T08:00:00Z'],
    [
      'a zone of the file, in winter',
      'DTSTART;TZID=W. Europe Standard Time:20270115T100000',
      zone,
      '2027-01-15T09:00:00Z',
    ],
    [
      'a zone of the file, in summer',
      'DTSTART;TZID=W. Europe Standard Time:20270715T100000',
      zone,
      '2027-07-15T08:00:00Z',
    ],
    ['in the hour that is skipped', 'DTSTART;TZID=Europe/Berlin:20270328T023000', [], '2027-03-28T01:30:00Z'],
  ])('%s', (_name, line, zones, expected) => {
    expect(invitationOf(calendar([line], 'REQUEST', zones))?.startsAt).toBe(at(expected));
  });

  test('whole days end the day after', () => {
    const days = invitationOf(calendar(['DTSTART;VALUE=DATE:20270115']));
    expect(days).toMatchObject({ allDay: true, startsAt: at('2027-01-15'), endsAt: at('2027-01-16'), zone: null });
  });

  test('a duration is an end', () => {
    expect(invitationOf(calendar(['DTSTART:20270115T100000Z', 'DURATION:PT45M']))?.endsAt).toBe(
      at('2027-01-15T10:45:00Z'),
    );
  });
});

test.each([
  ['FREQ=WEEKLY;INTERVAL=2;COUNT=10', { every: 'week', interval: 2, count: 10, until: null }],
  ['FREQ=DAILY;UNTIL=20270301T100000Z', { every: 'day', interval: 1, count: null, until: at('2027-03-01T10:00:00Z') }],
  ['FREQ=YEARLY', { every: 'year', interval: 1, count: null, until: null }],
  ['FREQ=SECONDLY', { every: 'other', interval: 1, count: null, until: null }],
])('a series: %s', (rule, repeats) => {
  expect(invitationOf(calendar(['DTSTART:20270115T100000Z', `RRULE:${rule}`]))?.repeats).toEqual(repeats);
});

test('one of a series is named in UTC', () => {
  const lines = ['DTSTART:20270115T100000Z', 'RECURRENCE-ID;TZID=Europe/Berlin:20270115T100000'];
  expect(invitationOf(calendar(lines, 'CANCEL'))).toMatchObject({ method: 'cancel', recurrence: '20270115T090000Z' });
});

test.each([
  ['no calendar', 'Guten Tag'],
  ['no time', calendar(['SUMMARY:x'])],
  ['before 1970', calendar(['DTSTART:19600101T000000Z'])],
  ['a task', 'BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:1\r\nEND:VTODO\r\nEND:VCALENDAR\r\n'],
  ['not closed', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1'],
  ['too long', calendar(['DTSTART:20270115T100000Z', `SUMMARY:${'x'.repeat(300_000)}`])],
])('%s is no invitation', (_name, text) => {
  expect(invitationOf(text)).toBeNull();
});

test('a clock that changes every second keeps nobody busy', () => {
  const mad = zone.map((line) => line.replace('FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10', 'FREQ=SECONDLY'));
  const started = performance.now();
  const lines = ['DTSTART;TZID=W. Europe Standard Time:20990715T100000', 'RRULE:FREQ=SECONDLY'];
  expect(invitationOf(calendar(lines, 'REQUEST', mad))).not.toBeNull();
  expect(performance.now() - started).toBeLessThan(500);
});

test('whatever stands in it, reading ends and gives an invitation or nothing', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'DTSTART:20270115T100000Z',
      'RRULE:FREQ=DAILY;COUNT=-1',
      'DURATION:P9999999W',
      'SEQUENCE:x',
      'ATTENDEE:',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => void invitationOf(calendar(lines))),
    { numRuns: 300 },
  );
});
