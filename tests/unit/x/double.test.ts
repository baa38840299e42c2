import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it, test } from 'vitest';
import { type ManualClock, manualClock } from '../../support/connectors/manualClock';
import { expansions, fields } from '../../support/x/fields';
import { limits } from '../../support/x/limits';
import { knownScopes } from '../../support/x/oauth';
import { startX, type XDouble } from '../../support/x/startX';
import { us } from '../../support/x/world';

const karla = { id: '1500000000000000077', username: 'karla', name: 'Karla Kunz' };
const fremd = { id: '1500000000000000088', username: 'fremd', name: 'Frieder Fremd' };
const all = [
  ...['tweet.read', 'tweet.write', 'users.read', 'dm.read', 'dm.write', 'media.write', 'like.write', 'offline.access'],
];

let clock: ManualClock;
let double: XDouble;
let token: string;

const renew = async (refresh: string) => {
  const body = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refresh,
    client_id: double.oauth.client.id,
  });
  const answer = await fetch(`${double.root}/2/oauth2/token`, { method: 'POST', body });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
};
const call = async (method: string, path: string, body?: object | FormData, bearer = token) => {
  const json = body !== undefined && !(body instanceof FormData);
  const answer = await fetch(`${double.root}${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, ...(json && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, never> };
};
const post = (text: string, to?: string, more: object = {}) =>
  call('POST', '/2/tweets', { text, ...(to && { reply: { in_reply_to_tweet_id: to } }), ...more });

beforeEach(async () => {
  clock = manualClock();
  double = await startX(clock);
  token = (await renew(double.oauth.grant(all))).body.access_token ?? '';
  return () => double.stop();
});

describe('the double of X refuses', () => {
  it('who is not signed in, and what was not agreed to', async () => {
    expect((await call('GET', '/2/users/me', undefined, 'wrong')).status).toBe(401);
    const narrow = (await renew(double.oauth.grant(['tweet.read', 'users.read', 'offline.access']))).body.access_token;
    expect((await call('GET', '/2/users/me', undefined, narrow)).status).toBe(200);
    expect((await call('GET', '/2/dm_events', undefined, narrow)).status).toBe(403);
    clock.jump(2 * 3_600_000 + 1);
    expect((await call('GET', '/2/users/me')).status).toBe(401);
  });

  it('a refresh token that was used before', async () => {
    const first = double.oauth.grant(all);
    const { body } = await renew(first);
    expect(await renew(first)).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
    expect((await renew(body.refresh_token ?? '')).status).toBe(200);
  });

  it('a sign-in without proof, from elsewhere, late or with a scope nobody knows', async () => {
    const { client } = double.oauth;
    client.redirects.push('http://127.0.0.1:28215/');
    const verifier = 'v'.repeat(43);
    const query = {
      ...{ response_type: 'code', client_id: client.id, redirect_uri: 'http://127.0.0.1:28215/', state: 's' },
      ...{ scope: 'tweet.read offline.access', code_challenge_method: 'S256' },
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    };
    const open = async (more: object = {}) => {
      const url = `${double.root}/i/oauth2/authorize?${new URLSearchParams({ ...query, ...more }).toString()}`;
      const { status, headers } = await fetch(url, { redirect: 'manual' });
      return { status, code: new URL(headers.get('location') ?? 'http://none').searchParams.get('code') ?? '' };
    };
    const take = (code: string, more: object = {}) => {
      const form = { grant_type: 'authorization_code', code, client_id: client.id, code_verifier: verifier, ...more };
      const body = new URLSearchParams({ redirect_uri: query.redirect_uri, ...form });
      return fetch(`${double.root}/2/oauth2/token`, { method: 'POST', body }).then(({ status }) => status);
    };
    expect((await open({ redirect_uri: 'http://127.0.0.1:28216/' })).status).toBe(400);
    expect((await open({ redirect_uri: 'http://127.0.0.1:28215' })).status).toBe(400);
    expect((await open({ code_challenge_method: 'plain' })).status).toBe(400);
    expect((await open({ scope: 'everything' })).status).toBe(400);
    expect(await take((await open()).code, { code_verifier: 'w'.repeat(43) })).toBe(400);
    expect(await take((await open()).code, { client_secret: 'x' })).toBe(400);
    const { code } = await open();
    expect(await take(code)).toBe(200);
    expect(await take(code)).toBe(400);
    const late = (await open()).code;
    clock.jump(30_001);
    expect(await take(late)).toBe(400);
  });

  it('parameters, fields and parts of a body it does not know', async () => {
    const path = `/2/users/${us.id}/mentions`;
    expect((await call('GET', `${path}?max_results=5&post.fields=created_at&expansions=author_id`)).status).toBe(200);
    for (const query of [
      'max_results=4',
      'max_results=101',
      'post.fields=author_id',
      'tweet.fields=id',
      'since=1',
      'since_id=x',
    ])
      expect((await call('GET', `${path}?${query}`)).status, query).toBe(400);
    expect((await call('GET', '/2/dm_events?since_id=1')).status).toBe(400);
    expect((await call('GET', '/2/dm_events?pagination_token=none')).status).toBe(400);
    expect((await call('POST', '/2/tweets', { status: 'Hallo' })).status).toBe(400);
    expect((await call('POST', '/2/tweets', {})).status).toBe(400);
    expect((await call('GET', '/2/users/12/mentions')).status).toBe(403);
    expect((await call('GET', '/2/nowhere')).status).toBe(404);
  });

  it('answers to whom did not call us, to what is gone, too long or said before', async () => {
    const strange = double.world.post(fremd, 'Schönes Wetter heute');
    const refused = await post('Hallo Frieder', strange.id);
    expect(refused).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('not allowed because') as never },
    });
    double.world.post(fremd, 'schaut mal, was die machen', { quotes: double.world.post(us, 'Neue Räder') });
    expect((await post('Hallo Frieder', strange.id)).status).toBe(201);
    const asked = double.world.post(karla, '@radhaus habt ihr offen?');
    expect((await post('Ja, bis 18 Uhr', asked.id)).status).toBe(201);
    expect((await post('Ja, bis 18 Uhr', asked.id)).status).toBe(403);
    expect((await post('Ö'.repeat(281), asked.id)).status).toBe(403);
    expect((await post('漢'.repeat(141), asked.id)).status).toBe(403);
    expect((await post(`${'a'.repeat(256)} https://radhaus.example/${'lang'.repeat(40)}`, asked.id)).status).toBe(201);
    double.world.remove(asked.id);
    expect((await post('Noch etwas', asked.id)).status).toBe(403);
  });

  it('what others may not see: of protected and of suspended people', async () => {
    double.world.post({ ...karla, protected: true }, '@radhaus leise Frage');
    double.world.post({ ...fremd, suspended: true }, '@radhaus böse Frage');
    expect((await call('GET', `/2/users/${us.id}/mentions`)).body).toMatchObject({ meta: { result_count: 0 } });
    expect((await call('POST', `/2/dm_conversations/with/${fremd.id}/messages`, { text: 'Hallo' })).status).toBe(403);
  });

  it('more calls than allowed, and any when the credits are spent', async () => {
    for (let calls = 0; calls < (limits['GET /2/dm_events'] ?? 0); calls++) {
      expect((await call('GET', '/2/dm_events')).headers.get('x-rate-limit-remaining')).toBe(`${14 - calls}`);
    }
    const refused = await call('GET', '/2/dm_events');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('x-rate-limit-reset')) * 1_000).toBeGreaterThan(clock.now());
    clock.jump(15 * 60_000);
    expect((await call('GET', '/2/dm_events')).status).toBe(200);
    double.billing.set(0);
    expect(await call('GET', '/2/dm_events')).toMatchObject({
      ...{ status: 402, body: { type: 'https://api.x.com/2/problems/credits-depleted' } },
    });
  });

  it('files of the wrong kind, in pieces that do not fit, and used twice', async () => {
    const begin = (more: object) =>
      call('POST', '/2/media/upload/initialize', {
        media_type: 'image/png',
        media_category: 'tweet_image',
        total_bytes: 3,
        ...more,
      });
    expect((await begin({ media_type: 'application/pdf' })).status).toBe(400);
    expect((await begin({ total_bytes: 6_000_000 })).status).toBe(400);
    const { id } = (await begin({})).body.data as unknown as { id: string };
    const form = new FormData();
    form.set('segment_index', '0');
    form.set('media', new Blob([Uint8Array.of(1, 2)]));
    expect((await call('POST', `/2/media/upload/${id}/append`, form)).status).toBe(200);
    expect((await call('POST', `/2/media/upload/${id}/finalize`)).status).toBe(400);
    form.set('media', new Blob([Uint8Array.of(1, 2, 3)]));
    expect((await call('POST', `/2/media/upload/${id}/append`, form)).status).toBe(200);
    expect((await post('Noch nicht', undefined, { media: { media_ids: [id] } })).status).toBe(400);
    expect((await call('POST', `/2/media/upload/${id}/finalize`)).status).toBe(200);
    expect(
      (await call('POST', '/2/media/metadata', { id, metadata: { alt_text: { text: 'a'.repeat(1_001) } } })).status,
    ).toBe(400);
    const dm = `/2/dm_conversations/with/${karla.id}/messages`;
    expect((await call('POST', dm, { attachments: [{ media_id: id }] })).status).toBe(403);
    double.world.write(karla, us, 'Hallo');
    expect((await call('POST', dm, { attachments: [{ media_id: id }] })).status).toBe(400);
    expect((await post('Bild', undefined, { media: { media_ids: [id] } })).status).toBe(201);
    expect((await post('Noch einmal', undefined, { media: { media_ids: [id] } })).status).toBe(400);
  });
});

describe('the double of X charges', () => {
  it('what comes back, once in a UTC day, at its price', async () => {
    double.world.post(karla, '@radhaus eins', { to: double.world.post(us, 'Neue Räder') });
    const read = () => call('GET', `/2/users/${us.id}/mentions?expansions=author_id,referenced_posts`);
    await read();
    // The mention as one's own, who wrote it, and the post it answers.
    expect(double.billing.spent()).toBe(1_000 + 10_000 + 5_000);
    await read();
    expect(double.billing.spent()).toBe(16_000);
    clock.jump(86_400_000);
    token = (await renew(double.oauth.grant(all))).body.access_token ?? '';
    await read();
    expect(double.billing.spent()).toBe(32_000);
    await call('GET', '/2/dm_events');
    expect(double.billing.spent(), 'nothing new costs nothing').toBe(32_000);
  });

  it('writing by the call, and more with an address in it', async () => {
    const asked = double.world.post(karla, '@radhaus zwei');
    await post('Ohne Adresse', asked.id);
    expect(double.billing.spent()).toBe(15_000);
    await post('Mit https://radhaus.example', asked.id);
    expect(double.billing.spent()).toBe(215_000);
    await post('Nein', '17');
    expect(double.billing.spent(), 'a refusal is free').toBe(215_000);
  });
});

const spec = ['../../../../shared/specs', '../../../../../shared/specs']
  .map((folder) => resolve(import.meta.dirname, folder, 'x-v2.openapi.json'))
  .find((file) => existsSync(file));

if (!spec) test.skip('the published description of X is not there (../shared/specs)');
else
  describe('the double of X keeps to the published description', () => {
    type Parameter = {
      $ref?: string;
      name: string;
      schema: { $ref?: string; items?: { enum?: string[] }; enum?: string[] };
    };
    type Operation = { parameters?: Parameter[]; security?: Record<string, string[]>[] };
    const document = JSON.parse(readFileSync(spec, 'utf8')) as {
      info: { version: string };
      paths: Record<string, Record<string, Operation>>;
      components: { securitySchemes: { OAuth2UserToken: { flows: { authorizationCode: { scopes: object } } } } };
    };
    const follow = <T extends { $ref?: string }>(part: T): T =>
      part.$ref === undefined
        ? part
        : (part.$ref
            .split('/')
            .slice(1)
            .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], document) as T);
    const operation = (method: string, path: string) => document.paths[path]?.[method];
    const values = (path: string, name: string): string[] => {
      const found = operation('get', path)
        ?.parameters?.map(follow)
        .find((one) => one.name === name);
      return follow(found?.schema ?? {}).items?.enum ?? [];
    };

    it('in the fields and expansions it takes', () => {
      expect(document.info.version).toBe('2.167');
      const mentions = '/2/users/{id}/mentions';
      expect([...fields.post].sort()).toEqual(values(mentions, 'post.fields').sort());
      expect([...expansions.post].sort()).toEqual(values(mentions, 'expansions').sort());
      expect(values(mentions, 'user.fields')).toEqual(expect.arrayContaining([...fields.user]));
      expect(values(mentions, 'media.fields')).toEqual(expect.arrayContaining([...fields.media]));
      expect([...fields.dm].sort()).toEqual(values('/2/dm_events', 'dm_event.fields').sort());
      expect([...expansions.dm].sort()).toEqual([...new Set(values('/2/dm_events', 'expansions'))].sort());
    });

    it('in scopes and endpoints', () => {
      const { scopes } = document.components.securitySchemes.OAuth2UserToken.flows.authorizationCode;
      expect([...knownScopes].sort()).toEqual(Object.keys(scopes).sort());
      const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{[^}]+\}/gu, ':id'));
      for (const endpoint of double.endpoints) expect(shapes).toContain(endpoint.split(' ')[1]);
      for (const endpoint of double.endpoints) expect(limits[endpoint] ?? 0, endpoint).toBeGreaterThan(0);
    });
  });
