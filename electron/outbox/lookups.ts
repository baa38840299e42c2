import type { Account } from '@shared/domain/account';
import type { Ms, OutboxId } from '@shared/domain/ids';
import type { OutboxItem } from '@shared/domain/outbox';
import { afterAttempt } from '@shared/logic/outbox/outcome';
import { afterLookups, nextLookupMs } from '@shared/logic/outbox/lookup';
import { within } from '../accounts/within';
import type { OutboxDeps } from './deps';
import { record, recordOutcome } from './record';
import { readResult } from './result';

/** How long (ms) one look may take, and how soon a look that gave no answer is repeated, how often at most. */
const look = { limitMs: 60_000, repeatMs: 60_000, repeats: 10 } as const;

/** Where the search for one uncertain attempt stands. `looks` that found nothing, `silent` ones without an answer. */
type Search = { attempts: number; looks: number; silent: number; at: Ms | null };

/** The searches for uncertain rows. Kept in memory: after a restart they begin again, which costs nothing. */
export type Lookups = {
  /** When the row is to be looked for next; null when a person has to say. */
  at(item: OutboxItem): Ms | null;
  /** Looks once. Call when `at` has come and the account is connected. */
  run(account: Account, item: OutboxItem, signal: AbortSignal): Promise<void>;
  /** Forgets rows that are not in the list any more. */
  keep(ids: ReadonlySet<OutboxId>): void;
};

/** @param deps as of the outbox */
export function createLookups(deps: OutboxDeps): Lookups {
  const { ledger, clock, connectors } = deps;
  const searches = new Map<OutboxId, Search>();
  const soon = (ms: number | null): Ms | null => (ms === null ? null : clock.now() + ms);

  const searchOf = (item: OutboxItem): Search => {
    const known = searches.get(item.id);
    if (known?.attempts === item.attempts) return known;
    const fresh = { attempts: item.attempts, looks: 0, silent: 0, at: soon(nextLookupMs(0)) };
    searches.set(item.id, fresh);
    return fresh;
  };

  return {
    at: (item) => searchOf(item).at,
    keep: (ids) => {
      for (const id of searches.keys()) if (!ids.has(id)) searches.delete(id);
    },
    async run(account, item, signal) {
      const search = searchOf(item);
      const connector = connectors.get(account.connector);
      const findSent = connector?.findSent?.bind(connector);
      const outgoing = findSent ? await ledger.outgoing(item.id) : null;
      if (!findSent || !outgoing?.ok) {
        search.at = null;
        return;
      }
      const context = { ...deps.contextOf(account, signal), phase: () => Promise.resolve() };
      const limit = clock.now() + look.limitMs;
      const outcome = await within(
        clock,
        signal,
        () => limit,
        (inner) => findSent(item.attemptKey, outgoing.value, { ...context, signal: inner }),
      );
      const found = outcome.kind === 'done' && outcome.value !== null ? readResult(outcome.value) : null;
      if (found && found.kind !== 'uncertain') {
        const fields = afterAttempt(item, found, clock.now(), deps.random());
        await recordOutcome(deps, signal, item.id, fields, found.kind === 'sent' ? found.receipt : null);
        return;
      }
      if (outcome.kind === 'done' && outcome.value === null) {
        search.looks += 1;
        search.at = soon(nextLookupMs(search.looks));
        if (search.at !== null) return;
        const profile = account.profiles[outgoing.value.profile] ?? connector?.capabilities(account, null);
        const fields = afterLookups(item, profile?.findSent ?? 'unsupported', clock.now());
        if (fields) await record(deps, item.id, fields);
        return;
      }
      search.silent += 1;
      search.at = search.silent < look.repeats ? soon(look.repeatMs) : null;
    },
  };
}
