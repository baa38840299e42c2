import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { explain } from '../../../electron/connectors/mastodon/api/explain';
import { readInstance } from '../../../electron/connectors/mastodon/api/instance';
import { createPlainApi, createMastodonBuckets } from '../../../electron/connectors/mastodon/api/client';
import { systemClock } from '../../../electron/accounts/clock';
import { AccountId } from '@shared/domain/ids';
import { mastodonDesk } from './desk';

let desk: Awaited<ReturnType<typeof mastodonDesk>>;
beforeEach(async () => void (desk = await mastodonDesk()));
afterEach(() => desk.double.stop());

const signal = new AbortController().signal;

/** What a server says of itself, as it is read. */
async function instance(pages: Record<string, unknown>) {
  const http: typeof fetch = async (url) => {
    const page = pages[new URL(String(url)).pathname];
    return new Response(JSON.stringify(page ?? { error: 'Not found' }), { status: page ? 200 : 404 });
  };
  const account = { id: AccountId.parse('a'), name: 'A' };
  const api = createPlainApi({ account, http, clock: systemClock, buckets: createMastodonBuckets() });
  return readInstance(api, 'https://social.example', 'A', signal);
}

it('reads the limits of servers that have the older page alone, and those they name in their own way', async () => {
  const pleroma = {
    ...{ uri: 'https://social.example', version: '2.7.2 (compatible; Pleroma 2.6.0)', max_toot_chars: 5_000 },
    ...{ upload_limit: 1_000_000, urls: { streaming_api: 'wss://social.example' } },
  };
  expect(await instance({ '/api/v1/instance': pleroma })).toMatchObject({
    ...{ domain: 'social.example', streaming: 'https://social.example' },
    limits: { characters: 5_000, mediaBytes: 1_000_000, mediaCount: 4, urlLength: 23 },
  });
});

it('takes usual limits for what makes no sense, and no stream that is not encrypted', async () => {
  const strange = {
    ...{ domain: '<b>x</b>', version: '4.7.0', urls: { streaming_api: 'ws://social.example' } },
    configuration: { statuses: { max_characters: -4, max_media_attachments: 'many' }, media_attachments: [] },
  };
  expect(await instance({ '/api/v2/instance': strange })).toMatchObject({
    ...{ domain: 'social.example', streaming: null },
    limits: { characters: 500, mediaCount: 4 },
  });
});

it.each([
  ['the account was closed', 403, 'Your login is currently disabled', 'auth.revoked'],
  ['the server is gone', 410, '', 'auth.revoked'],
  ['a post too long', 422, 'Validation failed: Text character limit of 500 exceeded', 'content.tooLong'],
  ['a file too large', 413, '', 'attachment.tooLarge'],
])('knows what is meant: %s', (_, status, error, code) => {
  expect(explain({ status, body: { error } }, 'A')?.error.code).toBe(code);
  expect(() => explain({ status, body: [[], null, 7] }, 'A')).not.toThrow();
});

it('gets along without a list of private mentions, and with servers that know fewer kinds of news', async () => {
  const { world } = desk.double;
  const http: typeof fetch = async (...call) => {
    const url = new URL(String(call[0]));
    if (url.pathname.endsWith('/conversations')) return new Response('{"error":"Not found"}', { status: 404 });
    if (url.searchParams.getAll('types[]').includes('update'))
      return new Response('{"error":"types"}', { status: 400 });
    return fetch(...call);
  };
  world.mention({ id: '7', acct: 'karla@social.example', username: 'karla', name: 'Karla' }, '@radhaus Geht das?');
  const run = desk.start(null, [], http);
  await vi.waitFor(() => expect(run.statuses.at(-1)?.state).toBe('live'), 5_000);
  expect(run.messages()).toMatchObject([{ text: 'Geht das?' }]);
  expect(run.events.at(-1)).toMatchObject({ type: 'synced' });
  await run.stop();
});

it.each([
  ['HTML where JSON was promised', () => new Response('<html>502</html>')],
  ['an answer without an end', () => new Response('['.repeat(11_000_000))],
  ['words where a list was promised', () => new Response('{"a":1}')],
])('waits and says so at %s', async (_, answer) => {
  const http: typeof fetch = async (...call) =>
    String(call[0]).includes('/notifications') ? answer() : fetch(...call);
  const run = desk.start(null, [], http);
  await vi.waitFor(() => expect(run.statuses.at(-1)).toMatchObject({ state: 'retrying' }), 5_000);
  expect(run.statuses.at(-1)?.error?.code).toBe('protocol.drift');
  await run.stop();
});
