import { z } from 'zod';

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
 * What may be done in a conversation of one profile, as data. The UI is computed from this and never asks the
 * channel kind. `goalClass` picks the reply goal; `undoMs` the delay before a message really leaves;
 * `replyWindowMs` counts from the customer's newest message (null: none).
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
  }),
  edit: Grade,
  remove: Grade,
  reactions: Grade,
  readReceipts: Grade,
  typing: Grade,
  replyWindowMs: z.number().int().positive().nullable(),
  undoMs: z.number().int().min(0),
  /** Whether the connector can tell if an attempt went out. */
  findSent: Grade,
});
export type Capabilities = z.infer<typeof Capabilities>;
