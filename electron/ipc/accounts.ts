import { ok } from '@shared/errors/result';
import type { Connectors } from '../accounts/connectors';
import type { Logins } from '../accounts/logins';
import type { Practice } from '../accounts/practice';
import type { Supervisor } from '../accounts/supervisor';
import type { Handlers } from './registerIpc';

/** What the namespace `accounts` is answered from. `connectors`: those a person can connect. */
export type AccountParts = {
  connectors: Connectors;
  logins: Logins;
  practice: Practice;
  supervisor: Pick<Supervisor, 'retry'>;
  remove: Supervisor['remove'];
};

/** Answers of the namespace `accounts`. */
export function accountHandlers(parts: AccountParts): Handlers['accounts'] {
  const { connectors, logins, practice, supervisor, remove } = parts;
  return {
    kinds: async () =>
      ok([...connectors.values()].map(({ kind, channels }) => ({ connector: kind, name: channels[0]?.name ?? kind }))),
    login: (request) => logins.login(request),
    cancelLogin: async ({ session }) => {
      logins.cancel(session);
      return ok({});
    },
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
