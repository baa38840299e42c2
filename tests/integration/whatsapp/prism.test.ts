import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { SendContext } from '../../../electron/connectors/connector';
import { createBooks, remember } from '../../../electron/connectors/whatsapp/book';
import { createCloudBuckets } from '../../../electron/connectors/whatsapp/client';
import { createReactions } from '../../../electron/connectors/whatsapp/send/react';
import { send } from '../../../electron/connectors/whatsapp/send/send';
import { createEchoes } from '../../../electron/connectors/web/echoes';
import { playSpec, prismFor } from '../../support/prism';
import { whatsAppAccount } from '../../support/whatsapp/whatsAppAccount';
import { answer } from '../../unit/whatsapp/desk';

const { file, lack } = prismFor('whatsapp-cloud-v23.openapi.yaml');

/** The calls that went to Prism, with how it answered; 422 is what it says to a call the description does not allow. */
const calls: { call: string; status: number; words: string }[] = [];
/**
 * Our key is of "Status messages webhook reference" (November 2023) and not yet in the description, which also wants the
 * name of a program as only a runtime gives it.
 */
function described(init: RequestInit = {}): RequestInit {
  const headers = { ...(init.headers as Record<string, string>), 'user-agent': 'Tresen/1.0.0' };
  if (typeof init.body !== 'string') return { ...init, headers };
  const { biz_opaque_callback_data: _, ...body } = JSON.parse(init.body) as Record<string, unknown>;
  return { ...init, headers, body: JSON.stringify(body) };
}

/** What lies at a bare id is described a dozen times at one path, and Prism takes the first: that call is played here. */
const http: typeof fetch = async (...args) => {
  if (/^\/v[\d.]+\/\d+$/u.test(new URL(String(args[0])).pathname)) return Response.json({});
  const told = await fetch(args[0], described(args[1]));
  const { pathname } = new URL(String(args[0]));
  const text = await told.text();
  const call = `${args[1]?.method ?? 'GET'} ${pathname.replaceAll(/\d{6,}/gu, 'ID')}`;
  calls.push({ call, status: told.status, words: told.status >= 400 ? text : '' });
  return new Response(text, { status: told.status, headers: { 'content-type': 'application/json' } });
};

if (lack) test.skip(lack);
else
  describe('the published description of the Cloud API, played by Prism', () => {
    let prism: Awaited<ReturnType<typeof playSpec>>;
    beforeAll(async () => {
      prism = await playSpec(file);
      await vi.waitFor(() => fetch(prism.root), { timeout: 60_000, interval: 500 });
    }, 120_000);
    afterAll(() => prism.stop());

    it('takes every message the desk sends', { timeout: 30_000 }, async () => {
      const line = { waba: '102290129340398', phoneId: '106540352242922', display: '4930123456' };
      const approved = [{ id: '1', name: 'bereit', language: 'de', text: 'Ihr {{1}}.', variables: ['1'] }];
      const account = { ...whatsAppAccount({ root: prism.root, line }, 'https://relay.example/t.php'), approved };
      const means = { buckets: createCloudBuckets(), echoes: createEchoes(), books: createBooks() };
      const context: SendContext = {
        ...{ account, clock: systemClock, http, log: { info: () => undefined, warn: () => undefined } },
        ...{ secret: () => Promise.resolve('any'), signal: new AbortController().signal },
        phase: () => Promise.resolve(),
      };
      const phone = '+16505551234';
      const picture = {
        attachment: {
          ...{ id: AttachmentId.parse('a'), name: 'a.png', mime: 'image/png', bytes: 9, sha256: null },
          ...{ state: 'local' as const, cid: null, width: null, height: null, durationMs: null },
        },
        data: new Uint8Array(9).fill(1),
      };
      const voice = { ...picture, attachment: { ...picture.attachment, name: 'v.ogg', mime: 'audio/ogg' } };
      const paper = { ...picture, attachment: { ...picture.attachment, name: 'p.pdf', mime: 'application/pdf' } };
      const film = { ...picture, attachment: { ...picture.attachment, name: 'f.mp4', mime: 'video/mp4' } };
      const quote = { replyTo: RemoteId.parse('wamid.HBgLMTY0NjcwNDM1OTUVAgASGBQzQTdB') };
      for (const outgoing of [
        answer(phone, 'Bis 18 Uhr, 5 € + Pfand', quote),
        answer(phone, 'Bilder', { attachments: [picture, paper, film], ...quote }),
        answer(phone, '', { attachments: [voice] }),
        answer(phone, 'Ihr Rad.', { approved: { id: '1', values: { 1: 'Rad' } } }),
      ]) {
        expect(await send(outgoing, 'key', context, means)).toMatchObject({ kind: 'sent' });
      }
      remember(means.books.of(account.id), 'threads', 'wamid.1', phone);
      const { react, unreact } = createReactions(means);
      expect(await react?.(RemoteId.parse('wamid.1'), '👍', context)).toMatchObject({ kind: 'sent' });
      expect(await unreact?.(RemoteId.parse('wamid.1'), '👍', context)).toMatchObject({ kind: 'sent' });
    });

    it('refused none of them', () => {
      expect(calls.filter(({ status }) => status >= 400)).toEqual([]);
      expect([...new Set(calls.map(({ call }) => call))].sort()).toEqual([
        'POST /v23.0/ID/media',
        'POST /v23.0/ID/messages',
      ]);
    });
  });
