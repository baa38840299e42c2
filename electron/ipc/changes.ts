import type { ChangeOf } from '@shared/domain/change';
import { fail, ok, type Result } from '@shared/errors/result';
import { shownVersions } from '@shared/ipc/changes';
import type { Connectors } from '../accounts/connectors';
import type { Supervisor } from '../accounts/supervisor';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** Answers of the namespace `changes`: the ledger executes, in one transaction each. */
export function changeHandlers(
  ledger: Pick<Ledger, 'apply' | 'accounts' | 'versions'>,
  connectors: Connectors,
  supervisor: Pick<Supervisor, 'restart'>,
): Handlers['changes'] {
  return {
    versions: async ({ query }) => {
      const found = await ledger.versions(query, shownVersions);
      return found.ok ? ok({ versions: found.value }) : found;
    },
    apply: async (change) => {
      const allowed = change.type === 'editAccount' ? await mayEdit(ledger, connectors, change) : ok(null);
      if (!allowed.ok) return allowed;
      const done = await ledger.apply(change);
      // The connector read its configuration when it began.
      if (done.ok && change.type === 'editAccount' && change.config) supervisor.restart(change.id);
      return done;
    },
  };
}

/** Whether an account's configuration holds after a change of what a person may change. */
async function mayEdit(
  ledger: Pick<Ledger, 'accounts'>,
  connectors: Connectors,
  { id, config = {} }: ChangeOf<'editAccount'>,
): Promise<Result<null>> {
  const account = (await ledger.accounts()).find((row) => row.id === id);
  if (!account) return fail('not.found');
  const connector = connectors.get(account.connector);
  if (!connector) return fail('connector.unknown');
  const free = Object.keys(config).every((field) => connector.editable?.includes(field));
  const holds = free && connector.configuration.safeParse({ ...account.config, ...config }).success;
  return holds ? ok(null) : fail('invalid.request');
}
