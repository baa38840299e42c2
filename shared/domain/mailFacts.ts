import { z } from 'zod';
import { Ms } from './ids';

const Address = z.string().max(400);
const Person = z.strictObject({ name: z.string().max(400), address: Address });

/** What a server may say of one proof of origin (RFC 8601 section 2.7), the rest counts as none. */
export const Verdict = z.enum(['pass', 'fail', 'none']);
export type Verdict = z.infer<typeof Verdict>;

/** What somebody said about coming (RFC 5545 section 3.2.12). */
export const Attendance = z.enum(['needs-action', 'accepted', 'tentative', 'declined', 'delegated']);
export type Attendance = z.infer<typeof Attendance>;

/** How an appointment comes again (RFC 5545 section 3.3.10), as far as one line can say it. */
export const Repetition = z.strictObject({
  every: z.enum(['day', 'week', 'month', 'year', 'other']),
  interval: z.number().int().min(1).max(1000),
  count: z.number().int().min(1).max(100_000).nullable(),
  until: Ms.nullable(),
});
export type Repetition = z.infer<typeof Repetition>;

/**
 * An appointment as a mail brings it (RFC 5545, 5546, 6047), read and cut to size. Times are UTC ms; of a whole day the
 * midnights of its first day and of the day after its last, in UTC.
 */
export const Invitation = z.strictObject({
  method: z.enum(['request', 'cancel', 'reply', 'other']),
  uid: z.string().min(1).max(1000),
  sequence: z.number().int().min(0).max(1_000_000_000),
  /** Which of a series is meant, as iCalendar writes it in UTC or as a date; null: all, or there is but one. */
  recurrence: z.string().max(40).nullable(),
  title: z.string().max(500),
  place: z.string().max(500),
  startsAt: Ms,
  endsAt: Ms.nullable(),
  allDay: z.boolean(),
  /** Name of the zone it was written in; null: in UTC, or in none. */
  zone: z.string().max(100).nullable(),
  repeats: Repetition.nullable(),
  organizer: Person.nullable(),
  attendees: z.array(Person.extend({ status: Attendance })).max(100),
  /** How many more appointments the same file has. */
  more: z.number().int().min(0).max(100_000),
});
export type Invitation = z.infer<typeof Invitation>;

/** Why a mail gets no automatic reply, beside being written by a machine altogether. */
export const NoReply = z.enum(['automatic', 'list', 'bulk', 'noReplyAddress']);
export type NoReply = z.infer<typeof NoReply>;

/** What only a mail says of itself, beside its words; read from its header and its parts. */
export const MailFacts = z.strictObject({
  /**
   * What the account's own server found out about the sender; null where it says nothing, or where what is said may be
   * the sender's own claim (RFC 8601 section 7.1).
   */
  authentication: z.strictObject({ dmarc: Verdict, spf: Verdict, dkim: Verdict }).nullable(),
  /** Where answers are asked to go when it is not where the mail comes from. */
  replyTo: Person.nullable(),
  /** The contact form, marketplace or no-reply address that passed it on: its author is who Reply-To names. */
  passedOnBy: Address.nullish(),
  /** The mailing list it came by, where one may write to all (List-Post, RFC 2369). */
  list: Address.nullish(),
  /** How to leave the list: one POST by https (RFC 8058), or a mail to a mailto address (RFC 2369). */
  unsubscribe: z
    .strictObject({ url: z.string().max(2000).nullable(), mail: z.string().max(2000).nullable() })
    .nullable(),
  invitation: Invitation.nullable(),
  /** Where automatic replies go (RFC 5321 section 4.4, RFC 3834 section 4); '': nowhere, null: it does not say. */
  returnPath: Address.nullish(),
  /** Why none goes there; the mail itself may still be a person's. */
  noReply: NoReply.nullish(),
  /** Nobody could parse it: its text is its own source. */
  unreadable: z.boolean(),
});
export type MailFacts = z.infer<typeof MailFacts>;
