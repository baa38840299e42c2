import { appendFileSync } from 'node:fs';
import type { Connector } from '../../../electron/connectors/connector';
import {
  channelInfosOf,
  type ConnectorSettings,
  createConnectors as createShipped,
} from '../../../electron/connectors/registry';

export { channelInfosOf };

/** The shipped connectors; stands in for the registry when the bench builds the main process. */
export function createConnectors(settings: ConnectorSettings): ReadonlyMap<string, Connector> {
  return new Map([...createShipped(settings)].map(([kind, connector]) => [kind, observed(connector)]));
}

/**
 * A connector that finds its secrets without a keyring, and writes down, a line each, when how many messages of an
 * account were in the ledger.
 */
function observed(connector: Connector): Connector {
  const secrets = JSON.parse(process.env.TRESEN_BENCH_SECRETS ?? '{}') as Record<string, Record<string, string>>;
  return {
    ...connector,
    run: (context) => {
      const { id } = context.account;
      const own = new Map(Object.entries(secrets[id] ?? {}));
      return connector.run({
        ...context,
        secret: (name) => Promise.resolve(own.get(name) ?? null),
        keepSecret: (name, value) => Promise.resolve(void own.set(name, value)),
        async emit(events, cursor) {
          await context.emit(events, cursor);
          const messages = events.filter(({ type }) => type === 'message').length;
          if (messages > 0) appendFileSync(process.env.TRESEN_BENCH_MARKS ?? '', `${id} ${messages} ${Date.now()}\n`);
        },
      });
    },
  };
}
