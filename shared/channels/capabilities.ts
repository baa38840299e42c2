import { z } from 'zod';
import { ChannelKind } from '../domain/ids';

/** How well a channel does a thing. `partial` and `unsupported` have a fall-back, `rejected` must not be tried. */
export const Grade = z.enum(['full', 'partial', 'unsupported', 'rejected']);
export type Grade = z.infer<typeof Grade>;

/** How a text is measured against `max`. */
export const TextUnit = z.enum(['utf16', 'graphemes', 'utf8-bytes', 'weighted-x', 'weighted-mastodon', 'sms-segments']);
export type TextUnit = z.infer<typeof TextUnit>;

/** What one unit of a text cost when the last one was charged: in whole units of a currency (ISO 4217). */
export const Price = z.strictObject({
  perUnit: z.number().min(0).max(1_000),
  currency: z.string().regex(/^[A-Z]{3}$/u),
});
export type Price = z.infer<typeof Price>;

/**
 * Conversations that are begun with a telephone number (E.164), which is their own id at the service, too. `scope`: where
 * it is unique as a customer's handle. `approvedOnly`: only a text the service approved may begin one, and nothing else
 * may follow until the customer wrote.
 */
const FirstContact = z.strictObject({
  to: z.literal('phone'),
  scope: z.string().min(1).max(200),
  approvedOnly: z.boolean(),
});

/**
 * What may be done in a conversation of one profile, as data. The UI is computed from this and never asks the
 * channel kind. `goalClass` picks the reply goal; `undoMs` the delay before a message really leaves;
 * `replyWindowMs` counts from the customer's newest message (null: none), `extended.ms` does too.
 */
export const Capabilities = z.strictObject({
  visibility: z.enum(['public', 'private']),
  goalClass: z.enum(['mail', 'messenger', 'webchat', 'public']),
  reply: Grade,
  replyAll: Grade,
  forward: Grade,
  initiate: Grade,
  subject: z.boolean(),
  text: z.strictObject({
    max: z.number().int().nullable(),
    unit: TextUnit,
    format: z.enum(['plain', 'html', 'markdown', 'facets']),
    /** What a web address counts, however long; only where the unit weighs them and the server says how. */
    urlLength: z.number().int().min(0).optional(),
    price: Price.optional(),
  }),
  attachments: z.strictObject({
    grade: Grade,
    maxBytes: z.number().int().nullable(),
    maxCount: z.number().int().nullable(),
    /** Accepted types, `image/*` style; null accepts all. */
    types: z.array(z.string()).nullable(),
    /** How long (characters) the words may be that say what a picture shows; absent: it takes none. */
    alt: z.number().int().positive().optional(),
  }),
  edit: Grade,
  remove: Grade,
  /** How long (ms) after a message of ours was sent it can be edited or deleted; absent: always. */
  editWithinMs: z.number().int().positive().optional(),
  removeWithinMs: z.number().int().positive().optional(),
  /** `partial`: likes only. */
  reactions: Grade,
  /**
   * What one reacts with. `emojis`: these alone, absent: any; where it is a single one, that is a like. `alone`: one
   * person has one reaction a message, another takes its place.
   */
  reactWith: z
    .strictObject({
      emojis: z.array(z.string().min(1).max(64)).min(1).max(200).optional(),
      alone: z.literal(true).optional(),
    })
    .optional(),
  readReceipts: Grade,
  /** Customers are told that we read what they wrote: `Connector.serverChange` takes `read` of a message, for all up to it. */
  marksRead: z.literal(true).optional(),
  typing: Grade,
  replyWindowMs: z.number().int().positive().nullable(),
  /** What may leave after that: what a person wrote, marked as such (`Outgoing.humanAgent`), never what goes by itself. */
  extended: z.strictObject({ ms: z.number().int().positive(), by: z.literal('humanAgent') }).optional(),
  /**
   * A customer's public message can be answered in private, within so long (ms) of it, where `once` a single time. The talk
   * that grows from it has this profile, and this channel where it is another.
   */
  privateReply: z
    .strictObject({
      withinMs: z.number().int().positive(),
      once: z.boolean(),
      profile: z.string().max(60),
      channel: ChannelKind.optional(),
    })
    .optional(),
  /** How a conversation is begun on a channel of telephones; absent where it is begun by an address or not at all. */
  firstContact: FirstContact.optional(),
  /** Others' public messages can be hidden from everybody but who wrote them (`Connector.hide`); absent: they cannot. */
  hide: Grade.optional(),
  undoMs: z.number().int().min(0),
  /** Whether the connector can tell if an attempt went out. */
  findSent: Grade,
});
export type Capabilities = z.infer<typeof Capabilities>;
