import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { SendPhase } from '@shared/domain/outbox';
import { appError } from '@shared/errors/appError';
import type { Connector, SendContext } from '../connectors/connector';
import { errorIn } from '../accounts/thrown';
import { within } from '../accounts/within';
import { brokenAt, readResult } from './result';

/** How long (ms) an attempt may take: to get to the body, and from there (RFC 5321 section 4.5.3.2.6). */
const attemptLimitMs = { before: 60_000, body: 600_000 } as const;

/** What one attempt is made with. `write` stores the phase and resolves when it is durable, or rejects. */
export type AttemptInput = {
  connector: Connector;
  outgoing: Outgoing;
  attemptKey: string;
  context: Omit<SendContext, 'phase'>;
  write(phase: 'connecting' | 'body'): Promise<void>;
};

/**
 * One attempt to send. Always ends, with an answer that is safe to act on, whatever the connector does: throws,
 * hangs, answers nonsense or ignores being told to stop. The connector gets its go-ahead for a phase only when
 * that phase is durable and the attempt has not been given up. A phase that is said again is getting on: its time begins anew.
 */
export async function attempt({ connector, outgoing, attemptKey, context, write }: AttemptInput): Promise<SendResult> {
  const { clock } = context;
  let reached: SendPhase = 'idle';
  let since = clock.now();
  let given = true;
  const endsAt = () => since + (reached === 'body' ? attemptLimitMs.body : attemptLimitMs.before);
  const outcome = await within(clock, context.signal, endsAt, (signal) => {
    const phase = async (next: 'connecting' | 'body'): Promise<void> => {
      if (signal.aborted) throw new Error('the attempt was given up');
      if (reached === next) {
        since = clock.now();
        return;
      }
      await write(next);
      if (signal.aborted || !given) throw new Error('the attempt was given up');
      reached = next;
      since = clock.now();
    };
    return connector.send(outgoing, attemptKey, { ...context, signal, phase });
  });
  given = false;
  const carried = outcome.kind === 'threw' ? errorIn(outcome.thrown) : null;
  if (outcome.kind !== 'done') return brokenAt(reached, carried ?? appError('network.cut'));
  return readResult(outcome.value) ?? brokenAt(reached, appError('protocol.drift'));
}
