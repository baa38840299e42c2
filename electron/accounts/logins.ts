import type { LoginReply } from '@shared/channels/login';
import { LoginStep } from '@shared/channels/login';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { RequestOf } from '@shared/ipc/contract';
import type { Clock } from '../connectors/connector';
import type { Ledger } from '../ledger/store';
import { scopedLog } from '../log/log';
import type { Connectors } from './connectors';
import { finishLogin } from './finishLogin';
import { beginLogin, type LoginSession } from './loginSession';
import type { Secrets } from './secrets';
import type { Supervisor } from './supervisor';
import { errorIn } from './thrown';
import { within } from './within';

/** How long (ms) one step may take: two servers that are asked to sign in, or a while of waiting for the browser. */
const limitMs = 150_000;

/** So many logins may be under way; the oldest is given up for one more. */
const most = 8;

/** What connecting an account takes. `localOnly`: this runtime may open accounts on this computer alone. */
export type LoginDeps = {
  connectors: Connectors;
  supervisor: Pick<Supervisor, 'add' | 'renew'>;
  ledger: Pick<Ledger, 'accounts' | 'setting' | 'setSetting'>;
  secrets: Secrets;
  clock: Clock;
  http: typeof fetch;
  localOnly: boolean;
  language(): 'de' | 'en';
  signal: AbortSignal;
  newId(): string;
};

/** The logins under way. */
export type Logins = {
  /** The next step of one; `done` has already added the account, or given it its new secrets. */
  login(request: RequestOf<'accounts', 'login'>): Promise<Result<LoginReply>>;
  cancel(session: string): void;
};

/** Walks connectors' logins. A session is asked one thing at a time. */
export function createLogins(deps: LoginDeps): Logins {
  const { connectors, ledger, secrets, clock, http, localOnly, language, signal } = deps;
  const sessions = new Map<string, { session: LoginSession; turn: Promise<unknown> }>();

  const cancel = (name: string): void => {
    sessions.get(name)?.session.end();
    sessions.delete(name);
  };

  const accountOf = async (id: AccountId): Promise<Account | null> =>
    (await ledger.accounts()).find((one) => one.id === id) ?? null;

  const begin = async (name: string, kind: string, id: AccountId | null): Promise<Result<null>> => {
    const connector = connectors.get(kind);
    if (!connector) return fail('connector.unknown');
    const account = id === null ? null : await accountOf(id);
    if (id !== null && account?.connector !== kind) return fail('not.found');
    const settingName = (setting: string): string => `connector.${kind}.${setting}`;
    const session = beginLogin(
      connector,
      account,
      {
        clock,
        http,
        localOnly,
        language: language(),
        log: scopedLog(kind),
        secret: async (field) => (id === null ? null : secrets.get(id, field)),
        taken: async (address) => (await takenBy(address, kind)) !== null,
        setting: async (setting) => {
          const value = await ledger.setting(settingName(setting));
          return typeof value === 'string' ? value : null;
        },
        setSetting: (setting, value) => ledger.setSetting(settingName(setting), value),
        kindSecret: (secret) => secrets.get(AccountId.parse(`connector.${kind}`), secret),
        setKindSecret: async (secret, value) => {
          await secrets.set(AccountId.parse(`connector.${kind}`), secret, value);
        },
      },
      signal,
    );
    const [oldest] = sessions.keys();
    if (sessions.size >= most && oldest !== undefined) cancel(oldest);
    sessions.set(name, { session, turn: Promise.resolve() });
    return ok(null);
  };

  const takenBy = async (address: string, kind: string): Promise<Account | null> => {
    const same = (one: Account): boolean =>
      one.removedAt === undefined &&
      one.connector === kind &&
      !one.practice &&
      one.address.toLowerCase() === address.toLowerCase();
    return (await ledger.accounts()).find(same) ?? null;
  };

  const step = async (name: string, session: LoginSession): Promise<Result<LoginReply>> => {
    const endsAt = clock.now() + limitMs;
    const outcome = await within(
      clock,
      session.signal,
      () => endsAt,
      () => session.ask(),
    );
    if (session.signal.aborted) return fail('login.gone');
    if (outcome.kind === 'threw') return { ok: false, error: errorIn(outcome.thrown) ?? appError('server.failed') };
    if (outcome.kind !== 'done') return fail('server.failed');
    const next = LoginStep.safeParse(outcome.value);
    if (!next.success) return fail('protocol.drift');
    if (next.data.kind !== 'done') {
      const shown = session.shown(next.data);
      return shown.kind === 'done' ? fail('protocol.drift') : ok(shown);
    }
    const twin = await takenBy(next.data.address, session.connector.kind);
    if (twin && twin.id !== session.account?.id) return fail('account.exists', { address: next.data.address });
    const finished = await finishLogin(deps, session, next.data);
    if (finished.ok) cancel(name);
    return finished;
  };

  return {
    cancel,
    async login({ session: name, connector, account, answers, back = false }) {
      if (!sessions.has(name)) {
        // Only a beginning begins: answers to a session that is gone must not start half of one.
        if (back || Object.keys(answers).length > 0) return fail('login.gone');
        const begun = await begin(name, connector, account);
        if (!begun.ok) return begun;
      }
      const one = sessions.get(name);
      if (!one) return fail('login.gone');
      one.session.hurry();
      const turn = one.turn.then(() => {
        if (back) one.session.back();
        else one.session.answer(answers);
        return step(name, one.session);
      });
      one.turn = turn.catch(() => null);
      return turn;
    },
  };
}
