import type { AccountStatus } from '@shared/channels/status';
import type { Ms } from '@shared/domain/ids';
import type { Clock } from '../connectors/connector';
import { wakeLoop } from './wakeLoop';

/** Between two words of one account that are written down (ms), and how often mere contact is worth one. */
const tellerMs = { gap: 250, contact: 300_000 } as const;

/** What may be told: the state, and what differs from "all is well". */
export type Told = Partial<AccountStatus> & Pick<AccountStatus, 'state'>;

/** The word of one account about itself. */
export type Teller = { tell(told: Told): void; latest(): AccountStatus; ended: Promise<void> };

/**
 * Writes down what an account tells: nothing twice, the latest word last, a few a second at most.
 * @param first the status that is already written
 * @param write false when it could not be written; it is tried again then
 */
export function createTeller(
  clock: Clock,
  signal: AbortSignal,
  first: AccountStatus,
  write: (status: AccountStatus) => Promise<boolean>,
): Teller {
  let latest = first;
  let written = first;
  let freeAt: Ms = 0;
  const due = (): Ms | null => {
    if (meaning(latest) !== meaning(written)) return freeAt;
    if (latest.lastContactAt === written.lastContactAt) return null;
    return Math.max(freeAt, (written.lastContactAt ?? 0) + tellerMs.contact);
  };
  const loop = wakeLoop(clock, signal, async () => {
    const at = due();
    if (at === null || at > clock.now()) return at;
    const status = latest;
    freeAt = clock.now() + tellerMs.gap;
    if (await write(status)) written = status;
    else freeAt = clock.now() + tellerMs.contact / 60;
    return due();
  });
  return {
    tell: (told) => {
      const before = latest;
      const { lastContactAt, usage, accessEndsAt, since } = before;
      const kept = { ...(usage && { usage }), ...(accessEndsAt !== undefined && { accessEndsAt }) };
      latest = { error: null, action: 'none', retryAt: null, lastContactAt, ...kept, ...told };
      const same = isConnected(latest) === isConnected(before) && since !== undefined;
      latest.since = same ? since : clock.now();
      loop.wake();
    },
    latest: () => latest,
    ended: loop.ended,
  };
}

/** Whether messages come and go. */
export function isConnected({ state }: Pick<AccountStatus, 'state'>): boolean {
  return state === 'live' || state === 'syncing';
}

/** Everything but times of contact and figures, which are written along with the rest. */
function meaning({ state, error, action, retryAt, progress }: AccountStatus): string {
  return JSON.stringify([state, error, action, retryAt, progress]);
}
