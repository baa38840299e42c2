import type { Attendance, Invitation } from '../../domain/mailFacts';
import type { Ms } from '../../domain/ids';

/** What can be answered to an invitation. */
export type Answer = Extract<Attendance, 'accepted' | 'tentative' | 'declined'>;

/**
 * The answer to an invitation as a calendar file (METHOD:REPLY, RFC 5546 section 3.2.3).
 * @param who the invited one: ours
 * @param at when it was answered, UTC ms
 */
export function invitationReply(
  { uid, sequence, recurrence, title, startsAt, allDay, organizer }: Invitation,
  answer: Answer,
  who: { name: string; address: string },
  at: Ms,
): string {
  const start = allDay ? `DTSTART;VALUE=DATE:${utc(startsAt).slice(0, 8)}` : `DTSTART:${utc(startsAt)}`;
  const instance =
    recurrence && (recurrence.length === 8 ? `RECURRENCE-ID;VALUE=DATE:${recurrence}` : `RECURRENCE-ID:${recurrence}`);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tresen//Tresen//DE',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${utc(at)}`,
    start,
    ...(instance ? [instance] : []),
    ...(organizer ? [`ORGANIZER${named(organizer.name)}:mailto:${line(organizer.address)}`] : []),
    `ATTENDEE;PARTSTAT=${answer.toUpperCase()}${named(who.name)}:mailto:${line(who.address)}`,
    `SUMMARY:${text(title)}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return lines.map(fold).join('\r\n');
}

/** A time as iCalendar writes it in UTC. */
const utc = (at: Ms): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/gu, '');

const line = (value: string): string => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
const text = (value: string): string => line(value.replace(/[\\;,]/gu, (sign) => `\\${sign}`));
const named = (name: string): string => (name === '' ? '' : `;CN="${line(name).replaceAll('"', "'")}"`);

/** Lines have at most 75 octets; what follows begins with a space (RFC 5545 section 3.1). */
function fold(whole: string): string {
  const parts: string[] = [''];
  let octets = 0;
  for (const letter of whole) {
    const size = letter.length > 1 ? 4 : letter > '\u07ff' ? 3 : letter > '\u007f' ? 2 : 1;
    if (octets + size > 74) {
      parts.push(' ');
      octets = 1;
    }
    parts[parts.length - 1] += letter;
    octets += size;
  }
  return parts.join('\r\n');
}
