import { LoginStep } from '@shared/channels/login';
import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Clock, Connector } from '../connectors/connector';
import type { Connectors } from './connectors';
import type { Secrets } from './secrets';
import type { Supervisor } from './supervisor';
import { errorIn } from './thrown';
import { within } from './within';

/** How long (ms) one step may take; a person is waiting for it. */
const limitMs = 60_000;

/** What connecting an account takes. */
export type LoginDeps = {
  connectors: Connectors;
  supervisor: Pick<Supervisor, 'add'>;
  secrets: Secrets;
  clock: Clock;
  signal: AbortSignal;
  newId(): string;
};

/** The next step of connecting an account; `done` has already added it. */
export type Login = (kind: string, answers: Record<string, string>) => Promise<Result<LoginStep>>;

/** Walks a connector's login. Which answers are secret is known from the fields it asked for on the way. */
export function createLogin({ connectors, supervisor, secrets, clock, signal, newId }: LoginDeps): Login {
  const asked = new Map<string, Set<string>>();

  const finish = async (
    connector: Connector,
    step: Extract<LoginStep, { kind: 'done' }>,
    answers: Record<string, string>,
  ): Promise<Result<LoginStep>> => {
    const config = connector.configuration.safeParse(step.config);
    const channel = connector.channels[0]?.kind;
    if (!config.success || !channel) return fail('protocol.drift');
    const id = AccountId.parse(newId());
    const account: Account = {
      id,
      connector: connector.kind,
      channel,
      name: step.name,
      address: step.address,
      practice: false,
      config: step.config,
      status: stoppedStatus,
      profiles: {},
      syncedAt: null,
      createdAt: clock.now(),
    };
    try {
      for (const name of asked.get(connector.kind) ?? []) {
        const value = answers[name];
        if (value) await secrets.set(id, name, value);
      }
      const added = await supervisor.add(account);
      if (!added.ok) await secrets.remove(id);
      return added.ok ? ok(step) : added;
    } catch (thrown) {
      return { ok: false, error: errorIn(thrown) ?? appError('internal') };
    }
  };

  return async (kind, answers) => {
    const connector = connectors.get(kind);
    if (!connector) return fail('connector.unknown');
    const endsAt = clock.now() + limitMs;
    const outcome = await within(
      clock,
      signal,
      () => endsAt,
      () => connector.login(answers),
    );
    if (outcome.kind === 'threw') return { ok: false, error: errorIn(outcome.thrown) ?? appError('server.failed') };
    if (outcome.kind !== 'done') return fail('server.failed');
    const next = LoginStep.safeParse(outcome.value);
    if (!next.success) return fail('protocol.drift');
    const step = next.data;
    if (step.kind === 'done') return finish(connector, step, answers);
    if (step.kind === 'ask') {
      const names = asked.get(kind) ?? new Set<string>();
      for (const field of step.fields) if (field.kind === 'secret') names.add(field.name);
      asked.set(kind, names);
    }
    return ok(step);
  };
}
