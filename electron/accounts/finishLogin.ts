import type { LoginReply, LoginStep } from '@shared/channels/login';
import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Connector } from '../connectors/connector';
import type { LoginDeps } from './logins';
import type { LoginSession } from './loginSession';
import { errorIn } from './thrown';

type Done = Extract<LoginStep, { kind: 'done' }>;

/**
 * Makes an account of a login that succeeded: secrets first, then the account, then its connection. For an account
 * that signs in again the proven secrets take the place of the old ones.
 */
export async function finishLogin(
  { ledger, supervisor, secrets, clock, newId }: LoginDeps,
  session: LoginSession,
  step: Done,
): Promise<Result<LoginReply>> {
  const { connector } = session;
  const config = connector.configuration.safeParse(step.config);
  const channel = connector.channels[0]?.kind;
  if (!config.success || !channel) return fail('protocol.drift');
  const known = session.account ?? (await removedBefore(ledger, connector.kind, step.address));
  const id = known?.id ?? AccountId.parse(newId());
  const { name, address } = step;
  const fresh: Account = {
    id,
    connector: connector.kind,
    channel,
    name,
    address,
    practice: false,
    config: step.config,
    status: stoppedStatus,
    profiles: step.profiles ?? {},
    syncedAt: null,
    createdAt: clock.now(),
  };
  let kept: 'always' | 'thisRun' = 'always';
  try {
    for (const [field, value] of session.secrets())
      if ((await secrets.set(id, field, value)) === 'thisRun') kept = 'thisRun';
    const done = known
      ? await supervisor.renew(id, {
          address,
          config: session.account ? step.config : withKept(step.config, known, connector),
        })
      : await supervisor.add(fresh);
    if (!done.ok && !known) await secrets.remove(id);
    return done.ok ? ok({ kind: 'done', account: id, name, address, kept }) : done;
  } catch (thrown) {
    if (!known) await secrets.remove(id).catch(() => undefined);
    return { ok: false, error: errorIn(thrown) ?? appError('internal') };
  }
}

/** The account that was removed with its history kept, if this is it: it goes on with what it knows. */
async function removedBefore(ledger: LoginDeps['ledger'], kind: string, address: string): Promise<Account | null> {
  const same = (one: Account): boolean =>
    one.removedAt !== undefined && one.connector === kind && one.address.toLowerCase() === address.toLowerCase();
  return (await ledger.accounts()).find(same) ?? null;
}

/** What a person had set by hand stays set. */
function withKept(config: Account['config'], { config: before }: Account, { editable }: Connector): Account['config'] {
  const set = (editable ?? []).flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]]));
  return { ...config, ...Object.fromEntries(set) };
}
