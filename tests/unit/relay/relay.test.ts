import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../electron/connectors/relay/envelope';
import { newRelaySecret, relayKeys } from '../../../electron/connectors/relay/keys';
import { askerOf, post } from '../../support/relay/ask';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';

if (!php) console.log(phpMissing);

describe.skipIf(!php)('relay.php', () => {
  let relay: RunningRelay;
  let small: RunningRelay;
  let ask: ReturnType<typeof askerOf>;

  beforeAll(async () => {
    relay = await startRelay();
    small = await startRelay({ size: 1_000, count: 3, rate: 8 });
    ask = askerOf(relay);
  });
  afterAll(async () => {
    await relay.stop();
    await small.stop();
  });

  /** All that is kept, opened, and then forgotten. */
  const drain = async (from = relay, by = ask) => {
    const { box, envelopes } = await by();
    const open = envelopes.map((envelope) => openEnvelope(envelope, from.keys.seal));
    await by({ box, after: envelopes.at(-1)?.n ?? '' });
    return open;
  };

  it('answers the question of Meta whether the address is ours, to who knows the token alone', async () => {
    const asked = (token: string, challenge = '1158201444', mode = 'subscribe') =>
      fetch(`${relay.url}?hub.mode=${mode}&hub.challenge=${challenge}&hub.verify_token=${token}`);
    const right = await asked(relay.keys.verifyToken);
    expect([right.status, await right.text()]).toEqual([200, '1158201444']);
    expect(right.headers.get('content-type')).toContain('text/plain');
    for (const wrong of [
      await asked('another'),
      await asked(relay.keys.verifyToken, encodeURIComponent('<script>')),
      await asked(relay.keys.verifyToken, '1', 'unsubscribe'),
      await fetch(`${relay.url}?hub.mode[]=subscribe&hub.verify_token[]=x`),
      await fetch(relay.url),
    ]) {
      expect([wrong.status, await wrong.text()]).toEqual([404, '']);
    }
    expect((await fetch(relay.url, { method: 'DELETE' })).status).toBe(405);
  });

  it('keeps bodies to the octet with the headers that matter, in order, and nothing that can be read', async () => {
    const odd = new Uint8Array(256).map((_, at) => at);
    const before = Date.now();
    expect(
      (await post(relay.url, odd, { 'x-hub-signature-256': 'sha256=ab', cookie: 'no', 'x-real-ip': '::1' })).status,
    ).toBe(200);
    expect((await post(relay.url, '{"text":"Geheime Bohnen"}')).status).toBe(200);
    expect((await post(relay.url, '')).status).toBe(200);
    expect(relay.everything()).not.toContain('Geheime');
    const [first, second, third] = await drain();
    expect(first?.headers).toEqual({ 'content-type': 'application/json', 'x-hub-signature-256': 'sha256=ab' });
    expect(Buffer.from(first?.body ?? []).equals(Buffer.from(odd))).toBe(true);
    expect(Math.abs((first?.at ?? 0) - before)).toBeLessThan(5_000);
    expect(Buffer.from(second?.body ?? []).toString()).toBe('{"text":"Geheime Bohnen"}');
    expect(third?.body.byteLength).toBe(0);
  });

  it('forgets what the desk has, and only that', async () => {
    for (const text of ['a', 'b', 'c']) await post(relay.url, text);
    const { box, envelopes } = await ask();
    expect(envelopes).toHaveLength(3);
    expect((await ask({ box, after: '' })).envelopes).toEqual(envelopes);
    expect((await ask({ box: '0123456789abcdef', after: envelopes[2]?.n ?? '' })).envelopes).toEqual(envelopes);
    const left = await ask({ box, after: envelopes[1]?.n ?? '' });
    expect(left.envelopes).toEqual([envelopes[2]]);
    expect(relay.kept()).toEqual([`${envelopes[2]?.n}.php`]);
    await ask({ box, after: envelopes[2]?.n ?? '' });
    expect(relay.kept()).toEqual([]);
  });

  it('waits for news, and tells them at once', async () => {
    const box = (await ask()).box;
    const waiting = ask({ box, wait: 15 });
    const posted = Date.now();
    await post(relay.url, 'now');
    const { envelopes } = await waiting;
    expect(envelopes).toHaveLength(1);
    expect(Date.now() - posted).toBeLessThan(3_000);
    await drain();
    expect((await ask({ box, wait: 1 })).envelopes).toEqual([]);
  });

  it('answers a webhook at once while the desk waits', async () => {
    const waiting = ask({ wait: 15 });
    const before = Date.now();
    expect((await post(relay.url, 'x')).status).toBe(200);
    expect(Date.now() - before).toBeLessThan(5_000);
    await waiting;
    await drain();
  });

  it('lets nobody fetch but the desk, and nobody repeat what it asked', async () => {
    await post(relay.url, 'mine');
    const said: string[] = [];
    const overheard = askerOf({
      ...relay,
      keys: {
        ...relay.keys,
        desk: {
          ...relay.keys.desk,
          sign: (question) => {
            const signature = relay.keys.desk.sign(question);
            said.push(`${Buffer.from(signature).toString('base64')}\n${Buffer.from(question).toString()}`);
            return signature;
          },
        },
      },
    });
    const { envelopes } = await overheard();
    const again = (body: string) =>
      fetch(relay.url, { method: 'POST', headers: { 'content-type': 'application/x-tresen-relay' }, body });
    const repeated = await again(said[0] ?? '');
    expect(repeated.status).toBe(409);
    expect(await repeated.text()).not.toContain('sealed');
    const [signature = '', question = ''] = (said[0] ?? '').split('\n');
    const raised = question.replace(/"n":\d+/u, `"n":${Date.now() + 60_000}`);
    for (const body of ['', '\n', 'x', `${signature}\n${raised}`, `${signature}\n`, `AAAA\n${question}`, question]) {
      expect((await again(body)).status).toBe(403);
    }
    const stranger = askerOf({ url: relay.url, keys: relayKeys(newRelaySecret()) });
    await expect(stranger()).rejects.toMatchObject({
      error: { code: 'relay.unusable', facts: { context: 'otherDesk' } },
    });
    expect((await ask()).envelopes).toEqual(envelopes);
    await drain();
  });

  it('goes on with a desk whose clock was set back', async () => {
    const late = Date.now() + 400_000_000;
    const json = Buffer.from(JSON.stringify({ v: 1, n: late, box: '', after: '', told: 0, most: 1, wait: 0 }));
    const body = `${Buffer.from(relay.keys.desk.sign(json)).toString('base64')}\n${json.toString()}`;
    const headers = { 'content-type': 'application/x-tresen-relay' };
    expect((await fetch(relay.url, { method: 'POST', headers, body })).status).toBe(200);
    expect((await askerOf(relay)()).envelopes).toEqual([]);
  });

  it('takes nothing too long, too much, too fast or cut short, and says so', async () => {
    expect((await post(small.url, 'x'.repeat(1_001))).status).toBe(413);
    expect(await cutShort(small.url)).not.toContain(' 200 ');
    expect(existsSync(small.store) ? small.kept() : []).toEqual([]);
    const statuses: number[] = [];
    for (let count = 0; count < 10; count++) statuses.push((await post(small.url, 'x'.repeat(1_000))).status);
    expect(statuses.slice(0, 4)).toEqual([200, 200, 200, 503]);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    expect(small.kept()).toHaveLength(3);
  });

  it('hands out nothing by the address of a file', async () => {
    await post(relay.url, 'hidden');
    const [name = ''] = relay.kept();
    const folder = new URL(`${relay.keys.store}/`, relay.url).href;
    for (const file of [name, 'state.php']) {
      const answer = await fetch(folder + file);
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
    expect(readFileSync(join(relay.store, '.htaccess'), 'utf8')).toBe('Require all denied\n');
    expect(statSync(relay.store).mode & 0o077).toBe(0);
    await drain();
  });

  it('drops what is too old, and says from when to when until it was heard', async () => {
    await post(relay.url, 'old');
    await post(relay.url, 'young');
    const [first = '', second = ''] = relay.kept();
    const old = `${String((Date.now() - 15 * 86_400_000) * 1_000)}.php`;
    writeFileSync(join(relay.store, old), readFileSync(join(relay.store, first)));
    rmSync(join(relay.store, first));
    const { box, envelopes, lost } = await ask();
    expect(envelopes.map(({ n }) => `${n}.php`)).toEqual([second]);
    const at = Math.floor(Number(old.slice(0, 16)) / 1_000);
    expect(lost).toEqual([at, at]);
    expect((await ask({ box })).lost).toEqual([at, at]);
    expect((await ask({ box, told: at })).lost).toBeNull();
    await drain();
  });

  it('begins another box where what it knew is gone or spoilt, and loses no envelope by it', async () => {
    await post(relay.url, 'kept');
    const { box, envelopes } = await ask();
    for (const spoil of [
      () => rmSync(join(relay.store, 'state.php')),
      () => writeFileSync(join(relay.store, 'state.php'), 'x'),
    ]) {
      spoil();
      const next = await ask({ box, after: envelopes[0]?.n ?? '' });
      expect(next.box).not.toBe(box);
      expect(next.envelopes).toEqual(envelopes);
    }
    await drain();
  });

  it('says what is missing when it was put up as it lies here', async () => {
    const source = readFileSync('resources/relay/relay.php', 'utf8');
    writeFileSync(join(relay.store, '..', 'bare.php'), source);
    const bare = askerOf({ url: new URL('bare.php', relay.url).href, keys: relay.keys });
    await expect(bare()).rejects.toMatchObject({ error: { code: 'relay.unusable', facts: { context: 'empty' } } });
  });

  it('takes 40 webhooks at once, each once', async () => {
    const texts = Array.from({ length: 40 }, (_, at) => `body ${at}`);
    const answers = await Promise.all(texts.map((text) => post(relay.url, text)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const bodies = (await drain()).map((one) => Buffer.from(one?.body ?? []).toString());
    expect(bodies.sort()).toEqual([...texts].sort());
  });
});

/** A webhook that promises more than it sends; what was answered. */
function cutShort(url: string): Promise<string> {
  const { hostname, port, pathname } = new URL(url);
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(Number(port), hostname, () => {
      socket.end(`POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: 500\r\n\r\n{"cut":`);
    });
    socket.on('data', (part: Buffer) => (said += part.toString()));
    socket.on('close', () => resolve(said));
  });
}
