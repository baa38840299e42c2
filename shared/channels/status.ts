import { z } from 'zod';
import { AppError } from '../errors/appError';
import { Ms } from '../domain/ids';
import { Usage } from './usage';

/** What the user can do about an account; the UI turns it into one button. */
export const SuggestedAction = z.enum([
  'none',
  'wait',
  'signInAgain',
  'checkNetwork',
  'checkSettings',
  'restart',
  'takeOver',
  'remove',
]);
export type SuggestedAction = z.infer<typeof SuggestedAction>;

/** How far the first sync is: messages read, of how many (null: not known yet), how fast, and how long (ms) it takes. */
export const SyncProgress = z.strictObject({
  done: z.number().int().min(0),
  total: z.number().int().min(0).nullable(),
  ratePerS: z.number().min(0),
  leftMs: Ms.nullable(),
});
export type SyncProgress = z.infer<typeof SyncProgress>;

/** State of an account's connector. Connecting never throws to the user: it ends in one of these. */
export const AccountStatus = z.strictObject({
  state: z.enum(['stopped', 'connecting', 'syncing', 'live', 'retrying', 'failed']),
  error: AppError.nullable(),
  action: SuggestedAction,
  /** Next attempt when retrying. */
  retryAt: Ms.nullable(),
  /** When the server last answered. */
  lastContactAt: Ms.nullable(),
  /** Only while the first sync runs, or what a wider range holds is fetched. */
  progress: SyncProgress.optional(),
  /** Since when it is connected (live or syncing), or is not; the supervisor keeps it. */
  since: Ms.optional(),
  /** When the server is asked again for news, where that is by looking now and then. */
  nextLookAt: Ms.optional(),
  /** When its access ends unless it is renewed. What was told of it before holds until something else is told. */
  accessEndsAt: Ms.optional(),
  /** What the service says of its limits and prices; holds like `accessEndsAt`. */
  usage: z.array(Usage).max(8).optional(),
});
export type AccountStatus = z.infer<typeof AccountStatus>;

/** The status of an account nobody has started yet. */
export const stoppedStatus: AccountStatus = {
  state: 'stopped',
  error: null,
  action: 'none',
  retryAt: null,
  lastContactAt: null,
};
