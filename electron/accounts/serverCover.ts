import type { Account } from '@shared/domain/account';
import type { AccountId, Ms } from '@shared/domain/ids';
import type { ServerAbsence, ServerNote } from '@shared/channels/serverAbsence';
import { fail, ok, type Result } from '@shared/errors/result';
import type { ReplyOf } from '@shared/ipc/contract';
import type { Language } from '@shared/ipc/desk';
import type { Clock, Connector, SendContext } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import type { Connectors, ContextOf } from './connectors';
import { wakeLoop } from './wakeLoop';
import { within } from './within';

/** How long (ms) a server may take; how long what it said holds, and how long a failed one is left alone. */
const limitMs = 40_000;
const holdsMs = 30 * 60_000;

/** What the absences at the servers take. */
type CoverDeps = {
  ledger: Pick<Ledger, 'awayPlans'>;
  connectors: Connectors;
  contextOf: ContextOf;
  clock: Clock;
  language(): Language;
  signal: AbortSignal;
};

/** Who answers while the person is away: the provider, or the desk while it runs. */
export type ServerCover = {
  /** Asks every server anew. */
  cover(): Promise<Result<ReplyOf<'away', 'cover'>>>;
  push(account: AccountId): Promise<Result<Record<string, never>>>;
  withdraw(account: AccountId): Promise<Result<Record<string, never>>>;
  /** Accounts whose provider answers now, as far as the servers said when they were last asked. */
  provider(): readonly AccountId[];
  ended: Promise<void>;
};

/** What a server was last heard to say: its notes, null for none. Only in memory: the truth lies at the server. */
type Heard = { notes: readonly ServerNote[] | null; askAt: Ms };

type Absences = NonNullable<Connector['serverAbsence']>;

/**
 * Keeps what providers say as what is planned: where one answers for us, it gets every change of absence or template
 * within a minute, and nothing is left there when the last absence is over.
 */
export function startServerCover(deps: CoverDeps): ServerCover {
  const { ledger, connectors, contextOf, clock, language, signal } = deps;
  const heard = new Map<AccountId, Heard>();
  const plans = () => ledger.awayPlans(language());

  const ask = async <T>(
    account: Account,
    work: (absences: Absences, context: SendContext) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const absences = account.removedAt === undefined && connectors.get(account.connector)?.serverAbsence;
    if (!absences) return fail('away.notOffered', { account: account.name.slice(0, 300) });
    const endsAt = clock.now() + limitMs;
    const outcome = await within(
      clock,
      signal,
      () => endsAt,
      (inner) => work(absences, { ...contextOf(account, inner), phase: () => Promise.resolve() }),
    );
    return outcome.kind === 'done' ? outcome.value : fail('network.cut', { account: account.name.slice(0, 300) });
  };
  const hear = (account: AccountId, notes: Heard['notes']): void =>
    void heard.set(account, { notes, askAt: clock.now() + holdsMs });

  const push = async (account: Account, notes: readonly ServerNote[]): Promise<Result<Record<string, never>>> => {
    const done = await ask(account, (absences, context) => absences.push(notes, context));
    if (done.ok) hear(account.id, notes);
    return done.ok ? ok({}) : done;
  };
  const withdraw = async (account: Account): Promise<Result<Record<string, never>>> => {
    const done = await ask(account, (absences, context) => absences.withdraw(context));
    if (done.ok) hear(account.id, null);
    return done.ok ? ok({}) : done;
  };
  const state = async (account: Account, notes: readonly ServerNote[]): Promise<Result<ServerAbsence>> => {
    const found = await ask(account, (absences, context) => absences.state(notes, context));
    // One that says something else is made to say this; until then it answers all the same.
    if (found.ok) hear(account.id, found.value.state === 'covers' ? notes : null);
    if (found.ok && found.value.state === 'covers' && !found.value.current) heard.set(account.id, { notes, askAt: 0 });
    return found;
  };
  const find = async (id: AccountId) => {
    const all = await plans();
    return all.ok ? (all.value.find(({ account }) => account.id === id) ?? null) : null;
  };

  const bring = async (account: Account, notes: readonly ServerNote[]): Promise<void> => {
    const last = heard.get(account.id);
    const changed = last?.notes && JSON.stringify(last.notes) !== JSON.stringify(notes);
    if (last && !changed && clock.now() < last.askAt) return;
    // Whatever comes of it, a server that fails is not asked again at once.
    heard.set(account.id, { notes: last?.notes ?? null, askAt: clock.now() + holdsMs });
    const found = await state(account, notes);
    if (!found.ok || found.value.state !== 'covers') return;
    const done = found.value.current ? null : await (notes.length === 0 ? withdraw(account) : push(account, notes));
    if (done && !done.ok) hear(account.id, notes);
  };
  const loop = wakeLoop(clock, signal, async () => {
    const all = await plans();
    for (const { account, plan } of all.ok ? all.value : []) {
      const able = connectors.get(account.connector)?.serverAbsence && account.removedAt === undefined;
      if (able && account.status.state !== 'failed' && 'notes' in plan) await bring(account, plan.notes);
    }
    return null;
  });

  return {
    async cover() {
      const all = await plans();
      if (!all.ok) return all;
      const live = all.value.filter(({ account }) => account.removedAt === undefined);
      const accounts = live.map(async ({ account, plan, rules }) => {
        const desk = rules ? ('desk' as const) : ('off' as const);
        if (!connectors.get(account.connector)?.serverAbsence)
          return { account: account.id, by: desk, offered: false, error: null };
        const found = await state(account, 'notes' in plan ? plan.notes : []);
        if (!found.ok) return { account: account.id, by: desk, offered: false, error: found.error };
        const { state: said } = found.value;
        return {
          account: account.id,
          by: said === 'covers' ? ('provider' as const) : desk,
          offered: said !== 'none',
          error: null,
        };
      });
      return ok({ accounts: await Promise.all(accounts) });
    },
    async push(id) {
      const found = await find(id);
      if (!found) return fail('away.nothingPlanned');
      if ('reason' in found.plan) return fail(`away.${found.plan.reason}`);
      return found.plan.notes.length === 0 ? fail('away.nothingPlanned') : push(found.account, found.plan.notes);
    },
    async withdraw(id) {
      const found = await find(id);
      return found ? withdraw(found.account) : fail('not.found');
    },
    provider: () => {
      const now = clock.now();
      const on = ({ notes }: Heard) => notes?.some(({ from, until }) => from <= now && now < until) ?? false;
      return [...heard].flatMap(([id, last]) => (on(last) ? [id] : []));
    },
    ended: loop.ended,
  };
}
