import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { describe, expect, it, test, vi } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import { systemClock } from '../../../electron/accounts/clock';
import { createTelegramConnector } from '../../../electron/connectors/telegram/connector';
import { answerTo } from '../../support/connectors/answerTo';
import { telegramAccount } from '../../support/telegram/telegramAccount';

/** What we use of telegram-test-api 4.2.1 (MIT), a server somebody else wrote. */
type TestApi = new (config: { port: number; host: string }) => {
  start(): Promise<void>;
  stop(): Promise<boolean>;
  config: { apiURL: string };
  getClient(token: string): {
    makeMessage(text: string): object;
    sendMessage(message: object): Promise<unknown>;
    getUpdates(): Promise<{ result: { message: { text: string } }[] }>;
  };
};

function testApi(): TestApi | null {
  try {
    const load = createRequire(resolve(import.meta.dirname, '../../support/toolchain/package.json'));
    return load('telegram-test-api') as TestApi;
  } catch {
    return null;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

const Server = testApi();
if (!Server) test.skip('telegram-test-api is not installed: npm ci --prefix tests/support/toolchain');
else
  describe('Telegram over telegram-test-api 4.2.1', () => {
    it('takes what a customer writes, and the answer arrives', { timeout: 30_000 }, async () => {
      const server = new Server({ port: await freePort(), host: '127.0.0.1' });
      await server.start();
      const token = '666:only-for-tests';
      const customer = server.getClient(token);
      const account = telegramAccount(server.config.apiURL, 666);
      const connector = createTelegramConnector();
      const log = { info: () => undefined, warn: () => undefined };
      const stop = new AbortController();
      const base = {
        account,
        clock: systemClock,
        http: fetch,
        log,
        secret: () => Promise.resolve(token),
        signal: stop.signal,
      };
      const events: ConnectorEvent[] = [];
      await customer.sendMessage(customer.makeMessage('Haben Sie auf?'));
      const ended = connector.run({
        ...base,
        cursor: null,
        status: () => undefined,
        emit: async (told) => void (await Promise.resolve(), events.push(...told)),
      });
      const asked = () => events.find((event) => event.type === 'message');
      await vi.waitFor(() => expect(asked()).toMatchObject({ text: 'Haben Sie auf?', direction: 'in' }), 10_000);
      const question = asked();
      if (question?.type !== 'message') return expect.fail('no message');
      const result = await connector.send(answerTo(question, 'Bis 18 Uhr'), 'key', {
        ...base,
        phase: () => Promise.resolve(),
      });
      expect((await customer.getUpdates()).result.map(({ message }) => message.text)).toEqual(['Bis 18 Uhr']);
      expect(result).toMatchObject({ kind: 'sent' });
      stop.abort();
      await ended;
      await server.stop();
    });
  });
