import { z } from 'zod';
import { AwayNote, AwayReason } from '../domain/away';
import { AccountId, ChannelKind, ConversationId, CustomerId, MessageId, Ms } from '../domain/ids';
import { AppError } from '../errors/appError';
import { call } from './call';

/** A decision with the names a person knows: empty where a row is gone. */
export const LoggedNote = AwayNote.extend({
  customer: z.string().max(400),
  account: z.string().max(200),
  rule: z.string().max(60),
});
export type LoggedNote = z.infer<typeof LoggedNote>;

/** A message nobody has written: when, where, by whom. `name` where it is no customer of the desk. */
export const RehearseRequest = z.strictObject({
  at: Ms,
  account: AccountId,
  channel: ChannelKind,
  customer: CustomerId.nullable(),
  name: z.string().max(400),
  visibility: z.enum(['public', 'private']),
  text: z.string().max(10_000),
});
export type RehearseRequest = z.infer<typeof RehearseRequest>;

/** The note that would go, or what stops it. `rule`: its name. */
export const RehearseReply = z.strictObject({
  decision: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('send'),
      rule: z.string().max(60),
      late: z.boolean(),
      language: z.enum(['de', 'en']).nullable(),
      text: z.string().max(200_000),
    }),
    z.strictObject({ kind: z.literal('stop'), rule: z.string().max(60).nullable(), reason: AwayReason }),
  ]),
});
export type RehearseReply = z.infer<typeof RehearseReply>;

/** What would have gone, newest first, and how many messages each reason would have left without. */
export const DryRunReply = z.strictObject({
  messages: z.number().int().min(0),
  sent: z
    .array(
      z.strictObject({
        at: Ms,
        conversationId: ConversationId,
        messageId: MessageId,
        customer: z.string().max(400),
        account: z.string().max(200),
        rule: z.string().max(60),
        text: z.string().max(2_000),
      }),
    )
    .max(500),
  stopped: z.array(z.strictObject({ reason: AwayReason, count: z.number().int().min(1) })).max(60),
});
export type DryRunReply = z.infer<typeof DryRunReply>;

export const awayCalls = {
  /** Which text would go at a time, or which guard would stop it. Nothing is written or sent. */
  rehearse: call(RehearseRequest, RehearseReply),
  /** What the present rules would have sent to what came in within the last days. Nothing is written or sent. */
  dryRun: call(z.strictObject({ days: z.number().int().min(1).max(30) }), DryRunReply),
  /** Notes that went and notes that did not, newest first; `next` is the `before` of the page behind. */
  log: call(
    z.strictObject({ before: Ms.nullable(), limit: z.number().int().min(1).max(200) }),
    z.strictObject({ notes: z.array(LoggedNote).max(200), next: Ms.nullable() }),
  ),
  /**
   * Who answers for an account while nobody is there: its provider, asked now, or the desk while this computer runs.
   * `offered`: its provider takes a note; `error`: it could not be asked.
   */
  cover: call(
    z.strictObject({}),
    z.strictObject({
      accounts: z
        .array(
          z.strictObject({
            account: AccountId,
            by: z.enum(['provider', 'desk', 'off']),
            offered: z.boolean(),
            error: AppError.nullable(),
          }),
        )
        .max(500),
    }),
  ),
  /** Lets the provider of an account answer during what is planned, also while this computer is off. */
  pushAbsence: call(z.strictObject({ account: AccountId }), z.strictObject({})),
  withdrawAbsence: call(z.strictObject({ account: AccountId }), z.strictObject({})),
} as const;
