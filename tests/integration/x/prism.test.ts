import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { SendContext } from '../../../electron/connectors/connector';
import { createXConnector } from '../../../electron/connectors/x/connector';
import { playSpec, prismFor } from '../../support/prism';
import { xAccount } from '../../support/x/xAccount';

const { file, lack } = prismFor('x-v2.openapi.json');

/** The calls that went to Prism, with how it answered; 422 is what it says to a call the description does not allow. */
const calls: { call: string; status: number; words: string }[] = [];

/** What Prism makes up, made readable: it fills ids and states with the word "string", and every list has another page. */
const readable = (text: string): string =>
  text
    .replaceAll(/"next_token":"string",?/gu, '')
    .replaceAll('"state":"string"', '"state":"succeeded"')
    .replaceAll('"string"', '"1500000000000000009"');

/** Signing in is not described, nor that the description itself may be asked for by its head: both are played here. */
const http: typeof fetch = async (...args) => {
  const { pathname } = new URL(String(args[0]));
  if (pathname === '/2/oauth2/token')
    return Response.json({ access_token: 'any', refresh_token: 'other', expires_in: 7_200 });
  if (args[1]?.method === 'HEAD') return new Response(null);
  const told = await fetch(...args);
  const text = await told.text();
  const call = `${args[1]?.method ?? 'GET'} ${pathname.replaceAll(/\d{5,}/gu, 'ID')}`;
  calls.push({ call, status: told.status, words: told.status >= 400 ? text : '' });
  return new Response(readable(text), { status: told.status, headers: { 'content-type': 'application/json' } });
};

if (lack) test.skip(lack);
else
  describe('the published description of X, played by Prism', () => {
    let prism: Awaited<ReturnType<typeof playSpec>>;
    beforeAll(async () => {
      prism = await playSpec(file);
      await vi.waitFor(() => fetch(prism.root), { timeout: 60_000, interval: 500 });
    }, 120_000);
    afterAll(() => prism.stop());

    it('allows every call of the desk: lists, answers, files, likes, deleting', { timeout: 30_000 }, async () => {
      const oauth = { client: { id: 'TresenTestClientId0123456789', redirects: [] } };
      const account = xAccount({ root: prism.root, oauth } as never);
      const base = {
        ...{ account, clock: systemClock, http, log: { info: () => undefined, warn: () => undefined } },
        secret: () => Promise.resolve('any'),
        keepSecret: () => Promise.resolve(),
      };
      const connector = createXConnector();
      const ending = new AbortController();
      const running = connector.run({
        ...{ ...base, cursor: null, signal: ending.signal, status: () => undefined },
        emit: async () => Promise.resolve(),
      });
      const send: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };
      const outgoing = (more: Partial<Outgoing>): Outgoing => ({
        ...{ kind: 'reply', nativeThread: '1500000000000000001|1500000000000000077', references: [], profile: 'post' },
        ...{ replyTo: RemoteId.parse('1500000000000000001'), to: [], cc: [], bcc: [], subject: null, text: 'Ja' },
        ...{ html: null, from: null, attachments: [], ...more },
      });
      const data = new Uint8Array(200);
      const picture = {
        ...{
          id: AttachmentId.parse('file-1'),
          name: 'Rad.png',
          mime: 'image/png',
          bytes: 200,
          sha256: null,
          cid: null,
        },
        ...{ state: 'local' as const, width: null, height: null, durationMs: null, alt: 'Ein Rad' },
      };
      await connector.send(outgoing({ attachments: [{ attachment: picture, data }] }), 'key', send);
      const conversation = 'dm:1500000000000000077-2244994945123456789';
      await connector.send(outgoing({ profile: 'dm', nativeThread: conversation, replyTo: null }), 'key', send);
      await connector.findSent?.('key', outgoing({}), send);
      await connector.findSent?.('key', outgoing({ profile: 'dm', nativeThread: conversation }), send);
      await connector.react?.(RemoteId.parse('1500000000000000001'), '❤️', send);
      await connector.unreact?.(RemoteId.parse('1500000000000000001'), '❤️', send);
      await connector.remove?.(RemoteId.parse('1500000000000000002'), send);
      await expect.poll(() => calls.some(({ call }) => call === 'GET /2/dm_events'), { timeout: 10_000 }).toBe(true);
      ending.abort();
      await running;
      expect(calls.filter(({ status }) => status >= 400)).toEqual([]);
      expect([...new Set(calls.map(({ call }) => call))].sort()).toEqual([
        'DELETE /2/tweets/ID',
        'DELETE /2/users/ID/likes/ID',
        'GET /2/dm_conversations/with/ID/dm_events',
        'GET /2/dm_events',
        'GET /2/users/ID/mentions',
        'GET /2/users/ID/tweets',
        'POST /2/dm_conversations/with/ID/messages',
        'POST /2/media/metadata',
        'POST /2/media/upload/ID/append',
        'POST /2/media/upload/ID/finalize',
        'POST /2/media/upload/initialize',
        'POST /2/tweets',
        'POST /2/users/ID/likes',
      ]);
    });
  });
