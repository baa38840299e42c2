import { backoffMs } from '@shared/logic/backoff';
import type { MessageId } from '@shared/domain/ids';
import type { AppError } from '@shared/errors/appError';
import type { Clock } from '../connectors/connector';
import type { KeepCopy } from './keepCopy';

/** Waits between tries, and how many there are: after about half a day a person has to ask. */
const steps = { firstMs: 5_000, maxMs: 3_600_000 };
const maxTries = 20;

/** What trying again cannot mend: the message is gone, or its server has no room or no place for a copy. */
export const isFinal = ({ code, facts }: AppError): boolean =>
  code === 'not.found' || code === 'unsupported' || facts.context === 'full';

type Deps = { keepCopy: KeepCopy; clock: Clock; random(): number; signal: AbortSignal };

/**
 * Puts copies that were not made when their message left among the sent ones later, without being asked.
 * Kept in memory: after a restart the message still says that its copy is missing, and a person can ask for it.
 * @returns called with each message that left without its copy
 */
export function createMissingCopies({ keepCopy, clock, random, signal }: Deps): (id: MessageId) => void {
  const tryAgain = async (id: MessageId): Promise<void> => {
    for (let tries = 1; tries <= maxTries; tries++) {
      await clock.sleep(backoffMs(steps, tries, random()), signal);
      if (signal.aborted) return;
      const result = await keepCopy(id);
      if (result.ok || isFinal(result.error)) return;
    }
  };
  return (id) => void tryAgain(id).catch(() => undefined);
}
