import { writeFileSync } from 'node:fs';
import type { Connector } from '../../../electron/connectors/connector';
import {
  channelInfosOf,
  type ConnectorSettings,
  createConnectors as createShipped,
} from '../../../electron/connectors/registry';
import { password } from '../../support/mail/password';

export { channelInfosOf };

/** The shipped connectors; stands in for the registry when the bench builds the main process. */
export function createConnectors(settings: ConnectorSettings): ReadonlyMap<string, Connector> {
  const shipped = createShipped(settings);
  const email = shipped.get('email');
  return email ? new Map([...shipped, ['email', withPassword(email)]]) : shipped;
}

/**
 * The mail connector, which finds its password without a keyring, and writes down when the server had accepted its
 * log-in and when all was in the ledger (UTC ms), in files beside the one that the bench names.
 */
function withPassword(email: Connector): Connector {
  const secret = (): Promise<string> => Promise.resolve(password);
  const told = new Set<string>();
  return {
    ...email,
    run: (context) =>
      email.run({
        ...context,
        secret,
        status: (status) => {
          if (!told.has(status.state))
            writeFileSync(`${process.env.TRESEN_BENCH_MARKS}.${status.state}`, `${Date.now()}`);
          told.add(status.state);
          context.status(status);
        },
      }),
    download: async (attachment, remoteId, context) => {
      const bytes = await email.download?.(attachment, remoteId, { ...context, secret });
      if (!bytes) throw new Error('mail has files');
      return bytes;
    },
  };
}
