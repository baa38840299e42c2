import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { AccountId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import { systemClock } from '../../../electron/accounts/clock';
import { createApi, type ApiSettings } from '../../../electron/connectors/web/api';
import { ApiError } from '../../../electron/connectors/web/apiError';
import { createBuckets } from '../../../electron/connectors/web/buckets';
import { sendOutcome } from '../../../electron/connectors/web/sendOutcome';

const account = { id: AccountId.parse('one'), name: 'Laden' };
let server: Server | null = null;

/** A server that answers so, and calls to it. */
async function serve(answer: RequestListener, more: Partial<ApiSettings> = {}) {
  const made = createServer(answer);
  server = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
  const buckets = createBuckets({});
  const api = createApi({ account, http: fetch, clock: systemClock, buckets, ...more });
  const call = { url, family: 'read', signal: new AbortController().signal };
  return { api, call, buckets, url };
}

const failure = (work: Promise<unknown>): Promise<ApiError> =>
  work.then(
    () => expect.fail('it came back'),
    (thrown: unknown) => (thrown instanceof ApiError ? thrown : expect.fail(String(thrown))),
  );

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
});

describe('calls to a service', () => {
  it('gives JSON, its long ids whole, and nothing where nothing came', async () => {
    const { api, call } = await serve(({ method }, answer) =>
      method === 'POST' ? answer.writeHead(204).end() : answer.end('{"id":9007199254740993}'),
    );
    expect((await api.json(call)).body).toEqual({ id: '9007199254740993' });
    expect((await api.json({ ...call, method: 'POST' })).body).toBe(undefined);
  });

  it.each([
    [401, 'auth.revoked', 'signInAgain', false, false],
    [403, 'auth.scope', 'signInAgain', false, false],
    [422, 'protocol.drift', 'wait', true, false],
    [302, 'protocol.drift', 'wait', true, false],
    [503, 'server.failed', 'wait', true, true],
  ])('a status %i is %s', async (status, code, action, retry, acted) => {
    const { api, call } = await serve((_, answer) => answer.writeHead(status, { location: 'http://elsewhere/' }).end());
    const failed = await failure(api.json(call));
    expect(failed).toMatchObject({ error: { code, facts: { account: 'Laden' } }, action, retry, acted, status });
  });

  it('waits as long as it is asked to before the next call', async () => {
    let asked = 0;
    const { api, call } = await serve((_, answer) =>
      asked++ === 0 ? answer.writeHead(429, { 'retry-after': '0.3' }).end('{}') : answer.end('[]'),
    );
    expect(await failure(api.json(call))).toMatchObject({ error: { code: 'rate.limited' }, retryAfterMs: 300 });
    const began = performance.now();
    expect((await api.json(call)).body).toEqual([]);
    expect(performance.now() - began).toBeGreaterThan(250);
  });

  it('takes a page for a person, an endless answer and silence for what they are', async () => {
    const { api, call } = await serve(({ url = '' }, answer) => {
      if (url === '/page') answer.end('<!doctype html><p>Wartung</p>');
      else if (url === '/long') answer.end(`"${'x'.repeat(2_000)}"`);
      else if (url === '/endless') {
        answer.write('"');
        const more = setInterval(() => answer.write('x'.repeat(500)), 1);
        answer.on('close', () => clearInterval(more));
      }
    });
    const at = (path: string) => ({ ...call, url: new URL(path, call.url), longest: 1_000, timeoutMs: 200 });
    expect(await failure(api.json(at('page')))).toMatchObject({
      error: { facts: { reason: 'not JSON' } },
      acted: true,
    });
    expect(await failure(api.json(at('long')))).toMatchObject({ error: { facts: { reason: 'too long' } } });
    expect(await failure(api.json(at('endless')))).toMatchObject({ error: { facts: { reason: 'too long' } } });
    expect(await failure(api.json(at('silent')))).toMatchObject({ error: { code: 'network.cut' }, acted: true });
  });

  it('knows a server it never reached from one that fell silent, so that nothing is sent twice', async () => {
    const { api, call, url } = await serve((request) => request.socket.destroy());
    const cut = await failure(api.json({ ...call, method: 'POST', body: '{}' }));
    expect(sendOutcome(cut)).toMatchObject({ kind: 'uncertain', error: { code: 'send.uncertain' } });
    const gone = server;
    await new Promise((resolve) => gone?.close(resolve));
    const absent = await failure(api.json({ ...call, url, method: 'POST', body: '{}' }));
    expect(absent).toMatchObject({ error: { code: 'network.offline' }, acted: false });
    expect(sendOutcome(absent)).toMatchObject({ kind: 'notSent' });
  });

  it('lets a channel say what a refusal means, and tells a refusal from what may be tried again', async () => {
    const explain: ApiSettings['explain'] = ({ body }) =>
      (body as { code?: number }).code === 403_001
        ? { error: appError('recipient.rejected', {}), action: 'none', retry: false }
        : null;
    const { api, call } = await serve((_, answer) => answer.writeHead(403).end('{"code":403001}'), { explain });
    const failed = await failure(api.json(call));
    expect(failed.error.code).toBe('recipient.rejected');
    expect(sendOutcome(failed)).toMatchObject({ kind: 'refused' });
    expect(() => sendOutcome(new Error('a defect'))).toThrow('a defect');
  });

  it('leaves nothing in doubt where it is told to stop before its turn has come', async () => {
    let asked = 0;
    const { api, call, buckets } = await serve((_, answer) => void (asked++, answer.end('{}')));
    const stop = new AbortController();
    buckets.pause(account.id, 'read', Date.now() + 60_000);
    const waiting = failure(api.json({ ...call, method: 'POST', body: '{}', signal: stop.signal }));
    stop.abort();
    expect(sendOutcome(await waiting)).toMatchObject({ kind: 'notSent' });
    const late = new AbortController();
    const before = () => Promise.resolve(late.abort());
    const told = failure(
      api.json({ ...call, family: 'other', method: 'POST', body: '{}', signal: late.signal, before }),
    );
    expect(sendOutcome(await told)).toMatchObject({ kind: 'notSent' });
    expect(asked).toBe(0);
  });

  it('ends at once when it is told to', async () => {
    const { api, call } = await serve(() => undefined);
    const stop = new AbortController();
    const calling = failure(api.json({ ...call, signal: stop.signal }));
    setImmediate(() => stop.abort());
    expect(await calling).toBeInstanceOf(ApiError);
  });
});
