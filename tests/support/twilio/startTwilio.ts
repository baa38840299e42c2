import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../electron/connectors/connector';
import { createLists } from './lists';
import { createStore, type StoreOptions } from './store';
import { Refusal } from './refusal';

/** What may be wrong: silence, too many calls, a lost secret, its own faults, a page of a proxy, ten megabytes. */
export type TwilioFault = 'offline' | 'rate' | 'revoked' | 'broken' | 'html' | 'huge' | 'silentAfterBody' | null;

/**
 * A double of Twilio's messaging, stricter than Twilio: parameters it does not know it refuses, with Twilio's own
 * numbers (https://www.twilio.com/docs/api/errors). It keeps what emulate lacks: files that come in, WhatsApp, how far
 * messages got, prices, pages that stay where they were, files behind a redirect, approved templates.
 */

export async function startTwilio(clock: Clock, options: Partial<StoreOptions> = {}) {
  const accountSid = `AC${'1'.repeat(32)}`;
  const secret = 'only-for-tests-0123456789';
  const store = createStore(clock, { accountSid, ...options });
  const lists = createLists(store, accountSid);
  const calls: string[] = [];
  let fault: TwilioFault = null;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://twilio.test');
    const say = (status: number, body: string | Uint8Array, headers: Record<string, string> = {}): void =>
      void response
        .writeHead(status, {
          'content-type': 'application/json',
          date: new Date(clock.now()).toUTCString(),
          ...headers,
        })
        .end(body);
    try {
      if (fault === 'rate') return say(429, new Refusal(429, 20429).body(), { 'retry-after': '5' });
      if (fault === 'broken') return say(503, new Refusal(503, 20503).body());
      if (fault === 'html') return say(200, '<html><p>Bitte melden Sie sich am WLAN an</p></html>');
      if (fault === 'huge') return say(200, `{"messages":[${'"0123456789",'.repeat(900_000)}0]}`);
      if (url.pathname.startsWith('/kept/')) {
        if (request.headers.authorization !== undefined) throw new Refusal(400, 20001);
        return say(200, store.fileAt(url.pathname.slice('/kept/'.length)));
      }
      const expected = `Basic ${Buffer.from(`${accountSid}:${secret}`).toString('base64')}`;
      if (fault === 'revoked' || request.headers.authorization !== expected) throw new Refusal(401, 20003);
      calls.push(`${request.method ?? ''} ${url.pathname}`);
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const form = new URLSearchParams(Buffer.concat(chunks).toString());
      const told = lists.answer(request.method ?? 'GET', url, form);
      if (fault === 'silentAfterBody' && request.method === 'POST') return void request.socket.destroy();
      if (told.kind === 'redirect') return say(307, '', { location: `${root}/kept/${told.file}` });
      say(told.status, JSON.stringify(told.body));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      say(thrown.status, thrown.body());
    }
  };

  const server = createServer((request, response) => {
    if (fault === 'offline') return void request.socket.destroy();
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    ...store,
    root,
    accountSid,
    secret,
    calls: calls as readonly string[],
    setFault(next: TwilioFault) {
      fault = next;
      if (next === 'offline') server.closeAllConnections();
    },
    async stop() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
