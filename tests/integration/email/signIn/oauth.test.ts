import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { LoginStep } from '@shared/channels/login';
import { createAccessTokens } from '../../../../electron/connectors/signIn/accessTokens';
import { clientSecretField, refreshTokenField } from '../../../../electron/connectors/signIn/fields';
import { clientStep } from '../../../../electron/connectors/email/signIn/clientStep';
import { oauthProviders } from '../../../../electron/connectors/email/signIn/oauthProviders';
import { startSignIn } from '../../../../electron/connectors/signIn/startSignIn';
import { xoauth2 } from '../../../../electron/connectors/email/signIn/xoauth2';
import { memoryVault } from '../../../../electron/vault/memoryVault';
import type { Vault } from '../../../../electron/vault/vault';
import { startAuthServer } from '../../../support/mail/oauth/authServer';

const account = AccountId.parse('account');
const client = { id: 'client', secret: null };
const page = { done: 'Fertig', refused: 'Abgelehnt' };
const hour = 3_600_000;

let server: Awaited<ReturnType<typeof startAuthServer>>;
let vault: Vault;
let time: number;
let closing: AbortController;
const deps = { http: fetch, now: () => time, page };

beforeEach(async () => {
  server = await startAuthServer();
  vault = memoryVault();
  time = Date.UTC(2026, 0, 1);
  closing = new AbortController();
});
afterEach(async () => {
  closing.abort();
  await server.stop();
});

const start = () => startSignIn(server.provider, client, deps, 'info@shop.de', closing.signal);
/** Signs in as a user with a browser would, and keeps what comes of it. */
async function signedIn() {
  const { url, tokens } = await start();
  await fetch(url);
  const given = await tokens;
  if (!given.ok) throw new Error(given.error.code);
  const access = createAccessTokens(vault, deps);
  await access.keep(account, given.value);
  return { access, get: () => access.get(account, { provider: server.provider, client }) };
}
const stored = async () => {
  const read = await vault.read(account, refreshTokenField);
  return read.ok ? read.value : null;
};

describe('signing in by the browser', () => {
  it('brings tokens the server knows', async () => {
    const { url, tokens } = await start();
    const query = new URL(url).searchParams;
    expect(query.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/u);
    expect(query.get('login_hint')).toBe('info@shop.de');
    expect(await (await fetch(url)).text()).toBe(page.done);
    const given = await tokens;
    expect(given).toMatchObject({ ok: true, value: { expiresAt: time + hour } });
    expect(given.ok && server.isGood(given.value.access)).toBe(true);
  });

  it('never uses a state, a verifier or a port twice', async () => {
    const two = await Promise.all([start(), start()]);
    const [a, b] = two.map(({ url }) => new URL(url).searchParams);
    for (const name of ['state', 'code_challenge', 'redirect_uri']) expect(a?.get(name)).not.toBe(b?.get(name));
  });

  it('turns away redirects with another state and goes on waiting for the right one', async () => {
    const { url, tokens } = await start();
    const back = new URL(url).searchParams.get('redirect_uri') ?? '';
    for (const forged of ['?code=x&state=wrong', '?code=x', '?state=', 'other?code=x', ''])
      expect((await fetch(back + forged)).status).toBe(404);
    expect((await fetch(back, { method: 'POST' })).status).toBe(404);
    expect(server.seen.tokenRequests).toBe(0);
    await fetch(url);
    expect(await tokens).toMatchObject({ ok: true });
    await expect(fetch(back)).rejects.toThrow();
  });

  it('has the server refuse a code that came to somebody else: the verifier stays here', async () => {
    const [mine, theirs] = await Promise.all([start(), start()]);
    const stolen = new URL(mine.url).searchParams;
    const other = new URL(theirs.url).searchParams;
    const direct = await fetch(mine.url, { redirect: 'manual' });
    const code = new URL(direct.headers.get('location') ?? '').searchParams.get('code') ?? '';
    await fetch(`${other.get('redirect_uri')}?code=${code}&state=${other.get('state')}`);
    expect(await theirs.tokens).toMatchObject({ ok: false, error: { code: 'auth.revoked' } });
    expect(stolen.get('code_challenge')).not.toBe(other.get('code_challenge'));
  });

  it('says so when the user refuses, or closes the dialog', async () => {
    server.manner.user = 'refuses';
    const { url, tokens } = await start();
    expect(await (await fetch(url)).text()).toBe(page.refused);
    expect(await tokens).toMatchObject({ ok: false, error: { code: 'auth.rejected' } });
    const left = await start();
    closing.abort();
    expect(await left.tokens).toMatchObject({ ok: false, error: { code: 'auth.expired' } });
  });

  it('does not take tokens that cannot be renewed', async () => {
    server.manner.givesRefresh = false;
    const { url, tokens } = await start();
    await fetch(url);
    expect(await tokens).toMatchObject({ ok: false, error: { code: 'protocol.drift' } });
  });
});

describe('access tokens', () => {
  it('are used while they are good and renewed before they end', async () => {
    const { get } = await signedIn();
    const first = await get();
    time += hour - 61_000;
    expect(await get()).toEqual(first);
    time += 2_000;
    expect(await get()).not.toEqual(first);
    expect(server.seen.refreshes).toBe(1);
  });

  it('are renewed once when ten ask at the same time', async () => {
    const { get } = await signedIn();
    time += hour;
    const answers = await Promise.all(Array.from({ length: 10 }, get));
    expect(server.seen.refreshes).toBe(1);
    expect(new Set(answers.map((answer) => answer.ok && answer.value)).size).toBe(1);
    expect(answers.every((answer) => answer.ok && server.isGood(answer.value))).toBe(true);
  });

  it('are not handed out before the rotated refresh token is in the vault', async () => {
    await signedIn();
    let put: () => void = () => {};
    const allowed = new Promise<void>((resolve) => (put = resolve));
    let reached: () => void = () => {};
    const setting = new Promise<string>((resolve) => (reached = () => resolve('setting')));
    const slow: Vault = {
      ...vault,
      set: async (...what) => {
        reached();
        await allowed;
        return vault.set(...what);
      },
    };
    const asked = createAccessTokens(slow, deps).get(account, { provider: server.provider, client });
    expect(await Promise.race([asked, setting])).toBe('setting');
    const turn = new Promise<string>((resolve) => setImmediate(() => resolve('still waiting')));
    expect(await Promise.race([asked, turn])).toBe('still waiting');
    put();
    expect(await asked).toMatchObject({ ok: true });
    expect(server.isGoodRefresh((await stored()) ?? '')).toBe(true);
  });

  it('of a new sign-in are not overwritten by a renewal that was under way', async () => {
    await signedIn();
    const access = createAccessTokens(vault, { ...deps, http: (...asked) => gate.then(() => fetch(...asked)) });
    let open: () => void = () => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const renewal = access.get(account, { provider: server.provider, client });
    await access.keep(account, { access: 'new', refresh: 'new refresh', expiresAt: time + hour });
    open();
    expect(await renewal).toEqual({ ok: true, value: 'new' });
    expect(await stored()).toBe('new refresh');
  });

  it('are not handed out when the vault cannot keep the rotated one', async () => {
    await signedIn();
    const locked: Vault = {
      ...vault,
      set: () => Promise.resolve({ ok: false, error: { code: 'vault.locked', facts: {} } }),
    };
    const answer = await createAccessTokens(locked, deps).get(account, { provider: server.provider, client });
    expect(answer).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
  });

  it('survive a lost reply where the server grants one more use, and a restart', async () => {
    await signedIn();
    server.manner.graceUses = 1;
    server.manner.loseReply = true;
    const access = createAccessTokens(vault, deps);
    const get = () => access.get(account, { provider: server.provider, client });
    expect(await get()).toMatchObject({ ok: false, error: { code: 'network.cut' } });
    const again = await get();
    expect(again.ok && server.isGood(again.value)).toBe(true);
  });

  it('say revoked after a lost reply where the server forgives nothing', async () => {
    const { get } = await signedIn();
    time += hour;
    server.manner.loseReply = true;
    expect(await get()).toMatchObject({ error: { code: 'network.cut' } });
    expect(await get()).toMatchObject({ error: { code: 'auth.revoked' } });
  });

  it('say revoked when the user took the access back, and work again after a new sign-in', async () => {
    const { get, access } = await signedIn();
    server.revoke();
    const token = await get();
    access.refused(account, token.ok ? token.value : '');
    expect(await get()).toMatchObject({ error: { code: 'auth.revoked' } });
    const { get: anew } = await signedIn();
    expect(await anew()).toMatchObject({ ok: true });
  });

  it('keep a newer token when an older one is refused', async () => {
    const { get, access } = await signedIn();
    const now = await get();
    access.refused(account, 'an older one');
    expect(await get()).toEqual(now);
  });

  it('say expired when nobody ever signed in', async () => {
    const answer = await createAccessTokens(vault, deps).get(account, { provider: server.provider, client });
    expect(answer).toMatchObject({ error: { code: 'auth.expired' } });
  });

  it.each([
    [429, '{}', 'rate.limited'],
    [503, 'down for maintenance', 'server.failed'],
    [400, '{"error":"temporarily_unavailable"}', 'server.failed'],
    [401, '{"error":"invalid_client"}', 'auth.rejected'],
    [200, '{"access_token":""}', 'protocol.drift'],
    [200, '<html>', 'protocol.drift'],
    [404, '', 'protocol.drift'],
  ])('read an answer of %i %s as %s and keep the refresh token', async (status, body, code) => {
    const { get } = await signedIn();
    const before = await stored();
    time += hour;
    server.manner.failWith = { status, body };
    expect(await get()).toMatchObject({ ok: false, error: { code } });
    expect(await stored()).toBe(before);
    expect(await get()).toMatchObject({ ok: true });
  });

  it('are never asked for without encryption', async () => {
    await signedIn();
    const issuer = { provider: { tokenUrl: 'http://login.elsewhere.test/token' }, client };
    const answer = await createAccessTokens(vault, deps).get(account, issuer);
    expect(answer).toMatchObject({ error: { code: 'unsupported' } });
  });
});

it('makes the XOAUTH2 response as the providers define it', () => {
  expect(Buffer.from(xoauth2('a@b.de', 't'), 'base64').toString()).toBe('user=a@b.de\x01auth=Bearer t\x01\x01');
});

it('asks for a client where none is set, by a step of the contract, and for no secret but its own', () => {
  for (const provider of Object.values(oauthProviders)) {
    const step = LoginStep.parse(clientStep(provider));
    expect(step).toMatchObject({ kind: 'ask', title: `login.email.noClient.${provider.id}` });
    const secrets = step.kind === 'ask' ? step.fields.filter(({ kind }) => kind === 'secret') : [];
    expect(secrets.map(({ name }) => name)).toEqual(provider.id === 'google' ? [clientSecretField] : []);
  }
});
