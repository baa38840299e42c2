import { ok } from '@shared/errors/result';
import type { Connectors } from '../accounts/connectors';
import { type DetailsDeps, detailsOf } from '../accounts/details';
import { healthOf, type HealthDeps } from '../accounts/health';
import type { Logins } from '../accounts/logins';
import type { Practice } from '../accounts/practice';
import type { Provisioning } from '../accounts/provision/provisioning';
import type { Removal } from '../accounts/removal';
import type { Secrets } from '../accounts/secrets';
import type { Supervisor } from '../accounts/supervisor';
import { sendTest, type TestDeps, testState } from '../accounts/testMessage';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** What the namespace `accounts` is answered from. `connectable`: the kinds a person can connect. */
export type AccountParts = DetailsDeps &
  HealthDeps &
  TestDeps & {
    ledger: Pick<Ledger, 'holdings'>;
    connectable: Connectors;
    logins: Logins;
    practice: Practice;
    provisioning: Provisioning;
    supervisor: Pick<Supervisor, 'retry' | 'latest'>;
    removal: Removal;
    secrets: Pick<Secrets, 'startOver' | 'askAgain'>;
  };

/** Answers of the namespace `accounts`. */
export function accountHandlers(parts: AccountParts): Handlers['accounts'] {
  const { connectable, logins, practice, provisioning, supervisor, removal, secrets } = parts;
  return {
    kinds: async () =>
      ok(
        [...connectable.values()].flatMap(({ kind, channels: [channel] }) =>
          channel ? [{ connector: kind, name: channel.name, mark: channel.mark, hue: channel.hue }] : [],
        ),
      ),
    login: (request) => logins.login(request),
    cancelLogin: async ({ session }) => {
      logins.cancel(session);
      return ok({});
    },
    practise: () => practice.open(),
    endPractice: () => practice.close(),
    holdings: ({ id }) => parts.ledger.holdings(id),
    health: ({ id }) => healthOf(parts, id),
    details: ({ id }) => detailsOf(parts, id),
    remove: async ({ id, keep }) => {
      const done = await removal.remove(id, keep);
      return done.ok ? ok({}) : done;
    },
    startOver: async () => {
      const given = await secrets.startOver();
      return given.ok ? ok({}) : given;
    },
    retry: async ({ id }) => {
      // Who says "again" wants to be asked again.
      secrets.askAgain();
      supervisor.retry(id);
      return ok({});
    },
    sendTest: ({ id }) => sendTest(parts, id),
    testState: ({ outbox }) => testState(parts, outbox),
    provision: async () => ok({ accounts: await provisioning.waiting() }),
    provisionAccept: (word) => provisioning.accept(word),
  };
}
