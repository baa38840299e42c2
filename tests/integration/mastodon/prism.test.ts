import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import type { AccountStatus } from '@shared/channels/status';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { systemClock } from '../../../electron/accounts/clock';
import type { LoginContext, SendContext } from '../../../electron/connectors/connector';
import { createMastodonConnector } from '../../../electron/connectors/mastodon/connector';
import { mastodonAccount } from '../../support/mastodon/mastodonAccount';
import { playSpec, prismFor } from '../../support/prism';

const { file, lack } = prismFor('mastodon-4.7.openapi.json');

/** The calls that went to Prism, with how it answered; 422 is what it says to a call the description does not allow. */
const calls: { call: string; status: number; words: string }[] = [];
const http: typeof fetch = async (...args) => {
  const answer = await fetch(...args);
  const { pathname } = new URL(String(args[0]));
  const refused = answer.status >= 400;
  calls.push({
    call: `${args[1]?.method ?? 'GET'} ${pathname}`,
    status: answer.status,
    words: refused ? await answer.clone().text() : '',
  });
  return answer;
};

let prism: Awaited<ReturnType<typeof playSpec>>;

if (lack) test.skip(lack);
else
  describe('the published description of Mastodon 4.7, played by Prism', () => {
    const connector = createMastodonConnector();
    const log = { info: () => undefined, warn: () => undefined };
    const base = () => ({
      account: mastodonAccount(prism.root),
      ...{ clock: systemClock, http, log, secret: () => Promise.resolve('any token') },
      signal: new AbortController().signal,
    });

    beforeAll(async () => {
      prism = await playSpec(file, { examples: false });
    }, 60_000);
    afterAll(() => prism.stop());

    it('registers, and leads to the page of the server', async () => {
      const context = { ...base(), account: null, localOnly: false, language: 'de' } as unknown as LoginContext;
      const ending = new AbortController();
      const step = await connector.login({ server: prism.root }, { ...context, signal: ending.signal });
      ending.abort();
      expect(step).toMatchObject({ kind: 'browser' });
    });

    it('takes a code for a token, and tries it', async () => {
      const kept: string[] = [];
      const context = {
        ...{ ...base(), account: null, localOnly: false, language: 'de' },
        keep: (name: string) => kept.push(name),
        taken: () => Promise.resolve(false),
      } as unknown as LoginContext;
      const ending = new AbortController();
      const answers = { server: prism.root, way: 'code', code: 'any code' };
      const done = await connector.login(answers, { ...context, signal: ending.signal });
      ending.abort();
      expect(done).toMatchObject({ kind: 'done' });
      expect(kept).toEqual(['accessToken', 'clientId', 'clientSecret']);
    });

    it('gives its lists, in answers the desk can read', { timeout: 20_000 }, async () => {
      const events: ConnectorEvent[] = [];
      const statuses: Partial<AccountStatus>[] = [];
      const warned: string[] = [];
      const ending = new AbortController();
      const ended = connector.run({
        ...base(),
        log: { ...log, warn: (event) => void warned.push(event) },
        cursor: null,
        signal: ending.signal,
        status: (status) => {
          statuses.push(status);
          if (status.state === 'live' || status.state === 'failed') ending.abort();
        },
        emit: async (told) => void (await Promise.resolve(), events.push(...told)),
      });
      await ended;
      expect(statuses.at(-1)).toMatchObject({ state: 'live' });
      expect(events.filter(({ type }) => type === 'message').length).toBeGreaterThan(0);
      expect(events.filter(({ type }) => type === 'raw')).toEqual([]);
      expect(warned).toEqual([]);
    });

    it('takes an answer, a file, a change, a deletion and a star', { timeout: 20_000 }, async () => {
      const context: SendContext = { ...base(), phase: () => Promise.resolve() };
      const id = RemoteId.parse('103270115826048975');
      const outgoing: Outgoing = {
        ...{ kind: 'reply', nativeThread: `mention/${id}`, replyTo: id, references: [id], profile: 'mention' },
        ...{ to: [], cc: [], bcc: [], subject: null, text: 'Ja, bis 18 Uhr.', html: null, from: null, attachments: [] },
      };
      const picture = {
        ...{ id: AttachmentId.parse('f'), name: 'Rad.png', mime: 'image/png', bytes: 3, sha256: null, cid: null },
        ...{ state: 'local' as const, width: null, height: null, durationMs: null, alt: 'Ein Rad' },
      };
      const results: SendResult[] = [
        await connector.send(outgoing, 'key-1', context),
        (await connector.edit?.(id, 'Ja, bis 19 Uhr.', context)) as SendResult,
        (await connector.remove?.(id, context)) as SendResult,
        (await connector.react?.(id, '⭐', context)) as SendResult,
      ];
      expect(results.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent', 'sent']);
      // Words with a file are two kinds of post at once to the description, which allows one: the file itself it takes.
      await connector.send(
        { ...outgoing, attachments: [{ attachment: picture, data: Uint8Array.of(1, 2, 3) }] },
        'key-2',
        context,
      );
      expect(calls.filter(({ call }) => call === 'POST /api/v2/media')).toMatchObject([{ status: 200 }]);
    });

    it('refused none of our calls, save that one', () => {
      const refused = calls
        .filter(({ status }) => status >= 400)
        .map(({ call, status, words }) => `${call} ${status} ${words.slice(0, 300)}`);
      expect(refused.filter((one) => !one.startsWith('POST /api/v1/statuses 422'))).toEqual([]);
      expect(refused.length).toBeLessThanOrEqual(1);
      expect(new Set(calls.map(({ call }) => call)).size).toBeGreaterThan(10);
    });
  });
