import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { RequestOf } from '@shared/ipc/contract';
import type { ProvisionedAccount } from '@shared/ipc/provision';
import type { Clock } from '../../connectors/connector';
import type { Ledger } from '../../ledger/store';
import type { Connectors } from '../connectors';
import type { Secrets } from '../secrets';
import type { Supervisor } from '../supervisor';
import { errorIn } from '../thrown';
import { isSame } from './readFile';
import type { WantedAccount } from './schema';
import type { GivenSecret } from './secrets';

/** What adding accounts takes. */
export type ProvisionDeps = {
  ledger: Pick<Ledger, 'accounts'>;
  connectors: Connectors;
  supervisor: Pick<Supervisor, 'add' | 'renew'>;
  secrets: Secrets;
  clock: Clock;
  newId(): string;
};

/** Accounts of an administrator's file, until the person has seen which servers they lead to and has agreed. */
export type Provisioning = {
  offer(accounts: readonly WantedAccount[], secrets: readonly GivenSecret[]): void;
  waiting(): Promise<ProvisionedAccount[]>;
  accept(word: RequestOf<'accounts', 'provisionAccept'>): Promise<Result<Record<string, never>>>;
};

type Offered = { wanted: WantedAccount; secrets: ReadonlyMap<string, string> };

/** Nothing is asked of any server, and nothing kept, before `accept`. */
export function createProvisioning(deps: ProvisionDeps): Provisioning {
  const { ledger, connectors } = deps;
  const offered = new Map<number, Offered>();
  let next = 0;

  const planOf = ({ connector, config }: WantedAccount) =>
    connectors.get(connector)?.plan?.(config) ?? { servers: [], secrets: [] };

  return {
    offer(accounts, secrets) {
      for (const wanted of accounts) {
        const own = secrets.filter(({ address }) => address.toLowerCase() === wanted.address.toLowerCase());
        for (const [index, other] of offered) if (isSame(other.wanted, wanted)) offered.delete(index);
        offered.set(next++, { wanted, secrets: new Map(own.map(({ name, value }) => [name, value])) });
      }
    },
    async waiting() {
      const present = await ledger.accounts();
      const known = new Set(
        present.flatMap(({ connector, config }) =>
          (connectors.get(connector)?.plan?.(config).servers ?? []).map(({ host }) => host),
        ),
      );
      return [...offered].map(([index, { wanted, secrets }]): ProvisionedAccount => {
        const { servers, secrets: names } = planOf(wanted);
        return {
          index,
          connector: wanted.connector,
          name: wanted.name,
          address: wanted.address,
          servers: servers.map((server) => ({ ...server, fresh: !known.has(server.host) })),
          overwrites:
            present.find((one) => one.removedAt === undefined && !one.practice && isSame(one, wanted))?.id ?? null,
          secrets: names.map((name) => ({ name, given: secrets.has(name) })),
        };
      });
    },
    async accept({ index, overwrite, skip, secrets: typed }) {
      const one = offered.get(index);
      if (!one) return fail('not.found');
      if (skip) {
        offered.delete(index);
        return ok({});
      }
      const twin = twinOf(await ledger.accounts(), one.wanted);
      if (twin && twin.removedAt === undefined && !overwrite)
        return fail('account.exists', { address: one.wanted.address });
      const names = planOf(one.wanted).secrets;
      const values = names.map((name) => [name, typed[name] || one.secrets.get(name)] as const);
      if (values.some(([, value]) => !value)) return fail('auth.rejected', { account: one.wanted.name });
      const done = await put(deps, one.wanted, twin, values);
      if (done.ok) offered.delete(index);
      return done.ok ? ok({}) : done;
    },
  };
}

/** The account of the desk that is the same; one that was removed is not overwritten but joined again. */
function twinOf(present: readonly Account[], wanted: WantedAccount): Account | null {
  return present.find((one) => !one.practice && isSame(one, wanted)) ?? null;
}

async function put(
  { connectors, supervisor, secrets, clock, newId }: ProvisionDeps,
  { connector, name, address, config }: WantedAccount,
  twin: Account | null,
  values: readonly (readonly [string, string | undefined])[],
): Promise<Result<void>> {
  const channel = connectors.get(connector)?.channels[0]?.kind;
  if (!channel) return fail('connector.unknown');
  const id = twin?.id ?? AccountId.parse(newId());
  const settled = config as Account['config'];
  try {
    for (const [field, value] of values) if (value) await secrets.set(id, field, value);
  } catch (thrown) {
    return { ok: false, error: errorIn(thrown) ?? appError('internal') };
  }
  if (twin) return supervisor.renew(id, { name, address, config: settled });
  return supervisor.add({
    id,
    connector,
    channel,
    name,
    address,
    practice: false,
    config: settled,
    status: stoppedStatus,
    profiles: {},
    syncedAt: null,
    createdAt: clock.now(),
  });
}
