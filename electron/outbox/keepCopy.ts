import type { MessageId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import { errorIn } from '../accounts/thrown';
import { within } from '../accounts/within';
import type { Ledger } from '../ledger/store';
import type { OutboxDeps } from './deps';
import { readResult } from './result';

/** How long (ms) a server may take to store one copy. */
const limitMs = 120_000;

/** Puts the missing copy of a message of ours among the sent ones at its server. */
export type KeepCopy = (id: MessageId) => Promise<Result<Record<string, never>>>;

/** What that takes. */
type Deps = Pick<OutboxDeps, 'connectors' | 'contextOf' | 'clock'> & {
  ledger: Pick<Ledger, 'accounts' | 'message' | 'outboxItem' | 'outgoing' | 'system'>;
  signal: AbortSignal;
};

/** Nothing leaves by it. The message keeps saying why there is no copy until there is one. */
export function createKeepCopy({ ledger, connectors, contextOf, clock, signal }: Deps): KeepCopy {
  return async (id) => {
    const message = await ledger.message(id);
    const item = message?.outboxId ? await ledger.outboxItem(message.outboxId) : null;
    const account = (await ledger.accounts()).find((one) => one.id === item?.accountId);
    if (!message || !account || item?.state !== 'sent') return fail('not.found');
    const connector = connectors.get(account.connector);
    const keepCopy = connector?.keepCopy?.bind(connector);
    if (!keepCopy) return fail('unsupported');
    const outgoing = await ledger.outgoing(item.id);
    if (!outgoing.ok) return outgoing;
    const endsAt = clock.now() + limitMs;
    const outcome = await within(
      clock,
      signal,
      () => endsAt,
      (inner) =>
        keepCopy(outgoing.value, item.attemptKey, item.sentAt ?? message.sentAt, {
          ...contextOf(account, inner),
          phase: () => Promise.resolve(),
        }),
    );
    const result = outcome.kind === 'done' ? readResult(outcome.value) : null;
    const thrown = outcome.kind === 'threw' ? errorIn(outcome.thrown) : null;
    if (result?.kind !== 'sent') return { ok: false, error: result?.error ?? thrown ?? appError('network.cut') };
    const told = await ledger.system({ type: 'outbox', id: item.id, fields: { state: 'sent' }, uncopied: null });
    return told.ok ? ok({}) : told;
  };
}
