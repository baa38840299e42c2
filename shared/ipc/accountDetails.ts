import { z } from 'zod';
import { AccountStatus } from '../channels/status';
import { Usage } from '../channels/usage';
import { Ms } from '../domain/ids';
import { AppError } from '../errors/appError';

const Count = z.number().int().min(0);

/** What the desk holds of an account. `waiting`: messages in the outbox that have not left. `oldestAt`: UTC ms. */
export const AccountHoldings = z.strictObject({
  conversations: Count,
  messages: Count,
  files: Count,
  fileBytes: Count,
  drafts: Count,
  waiting: Count,
  oldestAt: Ms.nullable(),
  newestAt: Ms.nullable(),
});
export type AccountHoldings = z.infer<typeof AccountHoldings>;

/** A server an account talks to. */
export const AccountServer = z.strictObject({
  use: z.enum(['receive', 'send', 'both']),
  host: z.string().max(255),
  port: z.number().int().min(1).max(65_535),
  security: z.enum(['tls', 'starttls', 'none']),
});
export type AccountServer = z.infer<typeof AccountServer>;

/** A folder as the server has it: its path there, what the desk uses it as, and how many messages lie in it. */
export const AccountFolder = z.strictObject({
  path: z.string().max(1000),
  use: z.enum(['inbox', 'sent', 'archive', 'junk', 'trash', 'other']),
  total: Count,
  unread: Count,
});
export type AccountFolder = z.infer<typeof AccountFolder>;

/** How many messages lie at the server that came in the last so many months; null: all there are. */
export const RangeCount = z.strictObject({ months: z.number().int().min(1).max(600).nullable(), count: Count });
export type RangeCount = z.infer<typeof RangeCount>;

/** What a connector tells of an account. `folders` null: the server could not be asked, `error` says why. */
export const AccountDescription = z.strictObject({
  user: z.string().max(320).nullable(),
  signIn: z.enum(['password', 'browser', 'token', 'none']),
  servers: z.array(AccountServer).max(20),
  folders: z.array(AccountFolder).max(2000).nullable(),
  /** How far back may be fetched, where that can be chosen. */
  ranges: z.array(RangeCount).max(20).optional(),
  /** The server cannot delete one message alone: what was moved or deleted stays marked in its old folder. */
  leavesMarked: z.boolean().optional(),
  /** When the sign-in ends by itself unless it is renewed (UTC ms); absent where it does not. */
  signInUntil: Ms.optional(),
  error: AppError.nullable(),
});
export type AccountDescription = z.infer<typeof AccountDescription>;

/**
 * How an account fares at this moment, without asking its server. `lastInAt`: when the newest message came in; `pausedUntil`:
 * the server asked to be left alone until then (UTC ms). `usage` begins with what was sent this month.
 */
export const AccountHealth = z.strictObject({
  status: AccountStatus,
  lastInAt: Ms.nullable(),
  pausedUntil: Ms.nullable(),
  usage: z.array(Usage).max(20),
});
export type AccountHealth = z.infer<typeof AccountHealth>;

/**
 * How a test message fares: it waits to leave, has left, came back (after `afterMs`, from when it was written), or
 * will not without the person (`error`).
 */
export const TestState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('left') }),
  z.strictObject({ state: z.literal('arrived'), afterMs: Ms }),
  z.strictObject({ state: z.literal('failed'), error: AppError.nullable() }),
]);
export type TestState = z.infer<typeof TestState>;
