import type { MessageId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Ledger } from '../ledger/store';
import type { FetchDeps } from './fetchFile';
import { errorIn } from './thrown';
import { within } from './within';

/** How long (ms) a server may take to hand out one message. */
const limitMs = 60_000;

/** Brings a message as its server has it, at most `longest` octets. */
export type FetchSource = (id: MessageId, longest: number) => Promise<Result<Uint8Array>>;

/** What asking takes. */
type Deps = Omit<FetchDeps, 'ledger'> & { ledger: Pick<Ledger, 'accountOf' | 'accounts' | 'remoteOf'> };

/** Asks the connector of the message's account; `unsupported` where its channel has no such thing. */
export function createFetchSource({ ledger, connectors, contextOf, clock, signal }: Deps): FetchSource {
  return async (id, longest) => {
    const [accountId, remoteId] = await Promise.all([ledger.accountOf(id), ledger.remoteOf(id)]);
    const account = (await ledger.accounts()).find((one) => one.id === accountId);
    const connector = account && connectors.get(account.connector);
    if (!account || remoteId === null) return fail('not.found');
    const source = connector?.source?.bind(connector);
    if (!source) return fail('unsupported');
    const endsAt = clock.now() + limitMs;
    const outcome = await within(
      clock,
      signal,
      () => endsAt,
      (inner) => source(remoteId, longest, { ...contextOf(account, inner), phase: () => Promise.resolve() }),
    );
    if (outcome.kind === 'threw') return { ok: false, error: errorIn(outcome.thrown) ?? appError('network.cut') };
    return outcome.kind === 'done' ? ok(outcome.value) : fail('network.cut');
  };
}
