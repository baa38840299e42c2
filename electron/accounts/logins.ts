import type { LoginStep } from '@shared/channels/login';
import { LoginStep as LoginStepSchema } from '@shared/channels/login';
import { stoppedStatus } from '@shared/channels/status';
import type { Account } from '@shared/domain/account';
import { AccountId, type Ms } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import type { Connector } from '../connectors/connector';
import type { Connectors } from './connectors';
import type { Secrets } from './secrets';
import type { Supervisor } from './supervisor';

/** What connecting an account takes. */
export type LoginDeps = {
  connectors: Connectors;
  supervisor: Pick<Supervisor, 'add'>;
  secrets: Secrets;
  now(): Ms;
  newId(): string;
};

/** The next step of connecting an account; `done` has already added it. */
export type Login = (kind: string, answers: Record<string, string>) => Promise<Result<LoginStep>>;

/** Walks a connector's login. Which answers are secret is known from the fields it asked for on the way. */
export function createLogin({ connectors, supervisor, secrets, now, newId }: LoginDeps): Login {
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
      createdAt: now(),
    };
    for (const name of asked.get(connector.kind) ?? []) {
      const value = answers[name];
      if (value) await secrets.set(id, name, value);
    }
    const added = await supervisor.add(account);
    if (!added.ok) await secrets.remove(id);
    return added.ok ? ok(step) : added;
  };

  return async (kind, answers) => {
    const connector = connectors.get(kind);
    if (!connector) return fail('connector.unknown');
    let step: LoginStep;
    try {
      const next = LoginStepSchema.safeParse(await connector.login(answers));
      if (!next.success) return fail('protocol.drift');
      step = next.data;
    } catch {
      return fail('server.failed');
    }
    if (step.kind === 'done') return finish(connector, step, answers);
    if (step.kind === 'ask') {
      const names = asked.get(kind) ?? new Set<string>();
      for (const field of step.fields) if (field.kind === 'secret') names.add(field.name);
      asked.set(kind, names);
    }
    return ok(step);
  };
}
