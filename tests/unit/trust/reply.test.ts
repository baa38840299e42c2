import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitationOf } from '../../../electron/connectors/email/parse/invitation';
import type { Invitation } from '@shared/domain/mailFacts';
import { invitationReply } from '@shared/logic/calendar/reply';

const invitation: Invitation = {
  method: 'request',
  uid: 'one@cal.test',
  sequence: 3,
  recurrence: null,
  title: 'Anprobe',
  place: '',
  startsAt: Date.parse('2027-01-15T09:00:00Z'),
  endsAt: null,
  allDay: false,
  zone: null,
  repeats: null,
  organizer: { name: 'Karla', address: 'karla@kunde.test' },
  attendees: [],
  more: 0,
};
const who = { name: 'Anna "die" Chefin', address: 'anna@shop.test' };

test('an answer names the appointment, who answers, and what', () => {
  const text = invitationReply(invitation, 'accepted', who, Date.parse('2027-01-01T00:00:00Z'));
  expect(text).toContain('METHOD:REPLY');
  expect(text).toContain('DTSTAMP:20270101T000000Z');
  expect(invitationOf(text)).toMatchObject({
    method: 'reply',
    uid: 'one@cal.test',
    sequence: 3,
    startsAt: invitation.startsAt,
    organizer: invitation.organizer,
    attendees: [{ name: "Anna 'die' Chefin", address: 'anna@shop.test', status: 'accepted' }],
  });
});

test.each(['20270115T090000Z', '20270115'])('one of a series: %s', (recurrence) => {
  const text = invitationReply({ ...invitation, recurrence }, 'declined', who, 0);
  expect(invitationOf(text)?.recurrence).toBe(recurrence);
});

test('whatever the invitation says, the answer stays one of its kind, in short lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', minLength: 1 }), (title, uid) => {
      const text = invitationReply({ ...invitation, title, uid: uid.trim() || 'x' }, 'tentative', who, 0);
      const lines = text.split('\r\n');
      expect(lines.every((one) => Buffer.byteLength(one) <= 75)).toBe(true);
      expect(lines.filter((one) => one.startsWith('BEGIN:VEVENT'))).toHaveLength(1);
      expect(invitationOf(text)?.attendees).toHaveLength(1);
    }),
  );
});
