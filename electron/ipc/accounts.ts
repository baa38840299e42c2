import { ok } from '@shared/errors/result';
import type { Connectors } from '../accounts/connectors';
import type { Login } from '../accounts/logins';
import type { Practice } from '../accounts/practice';
import type { Supervisor } from '../accounts/supervisor';
import type { Handlers } from './registerIpc';

/** What the namespace `accounts` is answered from. `connectors`: those a person can connect. */
export type AccountParts = {
  connectors: Connectors;
  login: Login;
  practice: Practice;
  supervisor: Pick<Supervisor, 'retry'>;
  remove: Supervisor['remove'];
};

/** Answers of the namespace `accounts`. */
export function accountHandlers(parts: AccountParts): Handlers['accounts'] {
  const { connectors, login, practice, supervisor, remove } = parts;
  return {
    kinds: async () =>
      ok([...connectors.values()].map(({ kind, channels }) => ({ connector: kind, name: channels[0]?.name ?? kind }))),
    login: ({ connector, answers }) => login(connector, answers),
    practise: () => practice.open(),
    endPractice: () => practice.close(),
    remove: async ({ id }) => {
      const done = await remove(id);
      return done.ok ? ok({}) : done;
    },
    retry: async ({ id }) => {
      supervisor.retry(id);
      return ok({});
    },
  };
}
