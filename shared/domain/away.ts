import { z } from 'zod';
import { AccountId, ChannelKind, ConversationId, CustomerId, MessageId, Ms, TemplateId } from './ids';

/** When a rule sends its note. `noReply`: nobody answered within so many minutes of opening time. */
const AwayWhen = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['always', 'outsideHours', 'absence']) }),
  z.strictObject({ kind: z.literal('noReply'), minutes: z.number().int().min(1).max(1440) }),
]);
export type AwayWhen = z.infer<typeof AwayWhen>;

const Accounts = z.array(AccountId).max(200).nullable();
const RuleId = z.string().min(1).max(60);

/** A note that goes by itself. `accounts`, `channels`: null means all. The texts are the variants of a template. */
export const AwayRule = z.strictObject({
  id: RuleId,
  name: z.string().trim().min(1).max(60),
  on: z.boolean(),
  /** Since when it is on; what came before gets nothing. Kept by the desk, whatever a change says. */
  since: Ms.optional(),
  when: AwayWhen,
  accounts: Accounts,
  channels: z.array(ChannelKind).max(60).nullable(),
  /** Public messages (comments, posts) get it too. */
  publicToo: z.boolean(),
  template: TemplateId,
  /** What becomes of a note that was due while this computer slept. */
  late: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('skip') }),
    z.strictObject({ kind: z.literal('send'), template: TemplateId }),
  ]),
});
export type AwayRule = z.infer<typeof AwayRule>;

/** A time nobody is there, from `from` until before `until`; ends by itself. `zone`: IANA zone it was chosen in. */
export const Absence = z
  .strictObject({
    id: RuleId,
    name: z.string().trim().max(60),
    accounts: Accounts,
    from: Ms,
    until: Ms,
    zone: z.string().min(1).max(60),
  })
  .refine(({ from, until }) => until > from);
export type Absence = z.infer<typeof Absence>;

/**
 * Everything that is set about notes. `stoppedAt`: the breaker stopped them all then, and only a person lets them go
 * again: by null and a `resumedAt` that is not before it. Kept is the desk's own time of that, from which it counts anew.
 */
export const AwaySettings = z.strictObject({
  rules: z.array(AwayRule).max(50),
  absences: z.array(Absence).max(100),
  stoppedAt: Ms.nullable(),
  resumedAt: Ms.optional(),
});
export type AwaySettings = z.infer<typeof AwaySettings>;

/** Why no note goes, in the order in which it is asked (shared/logic/away). */
export const AwayReason = z.enum([
  'breaker',
  'firstSync',
  'automatic',
  'list',
  'bulk',
  'noReplyAddress',
  'ownAddress',
  'notAddressed',
  'provider',
  'spam',
  'blocked',
  'ruleOff',
  'otherAccount',
  'publicPost',
  'agentAnswered',
  'notNow',
  'tooOld',
  'agentActive',
  'alreadyInThread',
  'windowClosed',
  'coolDownAbsence',
  'coolDownClosed',
  'coolDownWait',
  'coolDownDay',
  'cap',
  'lateSkipped',
  'noText',
  'blankInText',
]);
export type AwayReason = z.infer<typeof AwayReason>;

/** What was decided about one message, kept for a year. Not fed: who looks asks for it. */
export const AwayNote = z.strictObject({
  id: z.string().min(1).max(200),
  at: Ms,
  /** Null: no rule came into question. */
  ruleId: RuleId.nullable(),
  kind: z.enum(['always', 'outsideHours', 'absence', 'noReply']).nullable(),
  accountId: AccountId,
  conversationId: ConversationId,
  customerId: CustomerId.nullable(),
  messageId: MessageId,
  /** The address or channel id it went to, or would have; in lower case. */
  to: z.string().max(400),
  /** `late`: sent, by the text for what was due while this computer slept. */
  outcome: z.enum(['sent', 'late', 'suppressed']),
  reason: AwayReason.nullable(),
  /** What it was written in; null: nobody could tell, or it was not asked. */
  language: z.enum(['de', 'en']).nullable(),
  /** Id of the absence it told of. */
  absence: z.string().max(60).nullable(),
  /** When the desk opens next after the closed time it was sent in; null when it was open. */
  opensAt: Ms.nullable(),
});
export type AwayNote = z.infer<typeof AwayNote>;
