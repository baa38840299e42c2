import { z } from 'zod';
import type { Capabilities } from '@shared/channels/capabilities';
import type { ChannelKind } from '@shared/domain/ids';
import type { Connector, ConnectorContext } from '../../../electron/connectors/connector';
import type { FaultyServer } from './faultyServer';

/** What the faulty channel can do; tests change single abilities. */
export const faultyCapabilities: Capabilities = {
  visibility: 'private',
  goalClass: 'mail',
  reply: 'full',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'full',
  subject: true,
  text: { max: null, unit: 'utf16', format: 'plain' },
  attachments: { grade: 'full', maxBytes: null, maxCount: null, types: null },
  edit: 'unsupported',
  remove: 'unsupported',
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 10_000,
  findSent: 'full',
};

/**
 * A connector over a server that fails on purpose.
 * @param run what it does while connected; by default it is live until it is stopped
 */
export function faultyConnector(
  server: FaultyServer,
  abilities: Partial<Capabilities> = {},
  run: Connector['run'] = stayLive,
): Connector {
  const capabilities = { ...faultyCapabilities, ...abilities };
  return {
    kind: 'faulty',
    channels: [{ kind: 'email' as ChannelKind, name: 'channel.email', mark: 'mail', hue: 200 }],
    configuration: z.record(z.string(), z.unknown()),
    login: () => Promise.resolve({ kind: 'done', name: 'Faulty', address: 'desk@example.org', config: {} }),
    run,
    send: (outgoing, attemptKey, context) => {
      server.given.push(outgoing);
      return server.send(attemptKey, context);
    },
    capabilities: () => capabilities,
    isOwn: () => false,
    ...(capabilities.findSent !== 'unsupported' && {
      findSent: (attemptKey, _outgoing, { clock }) =>
        Promise.resolve().then(() => server.find(attemptKey, clock.now())),
    }),
  };
}

async function stayLive({ status, signal, clock }: ConnectorContext): Promise<void> {
  status({ state: 'live' });
  while (!signal.aborted) {
    await clock.sleep(60_000, signal);
    status({ state: 'live', lastContactAt: clock.now() });
  }
}
