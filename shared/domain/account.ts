import { z } from 'zod';
import { Capabilities } from '../channels/capabilities';
import { AccountStatus } from '../channels/status';
import { ApprovedTemplate } from './approvedTemplate';
import { AccountId, ChannelKind, Ms } from './ids';

/** With which of its old conversations a new account begins: the recent ones, older ones too, or none. */
export const StartChoice = z.enum(['these', 'all', 'none']);
export type StartChoice = z.infer<typeof StartChoice>;

/**
 * How many conversations were owed an answer or a look when the first sync was through: `these` of the last 14 days,
 * `all` with older ones. `choice` null: the person has not said yet which of them begin open.
 */
const FirstSync = z.strictObject({
  these: z.number().int().min(1),
  all: z.number().int().min(1),
  choice: StartChoice.nullable(),
});

/**
 * One connected mailbox, page, bot or number. `connector` names the code that runs it (registry key),
 * `channel` the kind its conversations have unless they say otherwise. `profiles` holds the capabilities
 * by profile name; a conversation names its profile. Secrets are never here.
 */
export const Account = z.strictObject({
  id: AccountId,
  connector: z.string().min(1).max(40),
  channel: ChannelKind,
  name: z.string().max(200),
  address: z.string().max(320),
  practice: z.boolean(),
  config: z.record(z.string(), z.json()),
  status: AccountStatus,
  profiles: z.record(z.string(), Capabilities),
  /** Set when the first sync is through; until then arrivals are history (no clock, no notification). */
  syncedAt: Ms.nullable(),
  /** Set with the first sync where there is something to ask. */
  firstSync: FirstSync.optional(),
  createdAt: Ms,
  /** The newest stretches of time from which messages may be missing, oldest first. */
  gaps: z
    .array(z.strictObject({ from: Ms, to: Ms }))
    .max(20)
    .optional(),
  /** What may be sent when free words may not, on channels that have such texts. */
  approved: z.array(ApprovedTemplate).max(200).optional(),
  /** Set while the account is removed and only its history is kept: nothing runs, nothing can be sent. */
  removedAt: Ms.optional(),
});
export type Account = z.infer<typeof Account>;
