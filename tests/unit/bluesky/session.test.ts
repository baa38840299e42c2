import { expect, it } from 'vitest';
import { z } from 'zod';
import { createBlueskyBuckets } from '../../../electron/connectors/bluesky/client';
import { reach } from '../../../electron/connectors/bluesky/reach';
import { createSessions } from '../../../electron/connectors/bluesky/session/sessions';
import { type Call, fakeServer, session } from './fakeServer';

const refresh = 'com.atproto.server.refreshSession';
const create = 'com.atproto.server.createSession';
const stale = { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } };

const desk = (answers: Parameters<typeof fakeServer>[0]) => {
  const server = fakeServer(answers);
  const reached = reach(server.base, { buckets: createBlueskyBuckets(), sessions: createSessions() });
  const ask = () => reached.call('app.test.ask', { result: z.unknown(), signal: server.base.signal });
  const methods = () => server.calls.map(({ method }) => method);
  return { ...server, ask, methods };
};

it('keeps the refresh token a session came with, before the session is used', async () => {
  const at: (string | null)[] = [];
  const { ask, secrets, methods } = desk({
    [create]: () => ({ body: session('one') }),
    'app.test.ask': () => (at.push(secrets.get('refresh') ?? null), { body: {} }),
  });
  await ask();
  await ask();
  expect(at).toEqual(['refresh-one', 'refresh-one']);
  expect(methods()).toEqual([create, 'app.test.ask', 'app.test.ask']);
});

it('renews once however many ask, and by the refresh token alone', async () => {
  const { ask, secrets, methods, calls } = desk({
    [refresh]: () => ({ body: session('two') }),
    'app.test.ask': () => ({ body: {} }),
  });
  secrets.set('refresh', 'refresh-one');
  await Promise.all([ask(), ask(), ask()]);
  expect(methods().filter((method) => method === refresh)).toHaveLength(1);
  expect(calls[0]?.token).toBe('refresh-one');
  expect(secrets.get('refresh')).toBe('refresh-two');
});

it('renews before the token ends, by the server’s own count', async () => {
  let made = 0;
  const { ask, secrets, clock, methods } = desk({
    [refresh]: () => ({ body: session(`${++made}`) }),
    'app.test.ask': () => ({ body: {} }),
  });
  secrets.set('refresh', 'refresh-0');
  await ask();
  clock.jump(7_200_000 - 310_000);
  await ask();
  expect(made).toBe(1);
  clock.jump(20_000);
  await ask();
  expect(made).toBe(2);
  expect(methods().at(-2)).toBe(refresh);
});

it.each([
  ['400 ExpiredToken', stale],
  ['401', { status: 401, body: { error: 'AuthenticationRequired', message: 'no' } }],
])('a token refused with %s is renewed once, and the call made again', async (_, refusal) => {
  let made = 0;
  const { ask, secrets, methods } = desk({
    [refresh]: () => ({ body: session(`${++made}`) }),
    'app.test.ask': ({ token }: Call) => (token === session('1').accessJwt ? refusal : { body: {} }),
  });
  secrets.set('refresh', 'refresh-0');
  await ask();
  expect(methods()).toEqual([refresh, 'app.test.ask', refresh, 'app.test.ask']);
});

it('takes the app password where the refresh token is over, and says so where that is gone too', async () => {
  let revoked = false;
  const { ask, secrets, methods } = desk({
    [refresh]: () => stale,
    [create]: ({ input }) =>
      revoked || input.password !== 'abcd-efgh-ijkl-mnop'
        ? { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } }
        : { body: session('new') },
    'app.test.ask': () => (revoked ? stale : { body: {} }),
  });
  secrets.set('refresh', 'refresh-old');
  await ask();
  expect(methods()).toEqual([refresh, create, 'app.test.ask']);
  revoked = true;
  await expect(ask()).rejects.toMatchObject({ error: { code: 'auth.revoked' }, action: 'signInAgain', retry: false });
});

it('a network that is down is no reason to sign in anew', async () => {
  const { ask, secrets, methods } = desk({ [refresh]: () => ({ status: 502, text: '<html>Bad gateway</html>' }) });
  secrets.set('refresh', 'refresh-old');
  await expect(ask()).rejects.toMatchObject({ error: { code: 'server.failed' }, retry: true });
  expect(methods()).toEqual([refresh]);
});

it('signs in by password at most ten times an hour', async () => {
  let made = 0;
  const { ask, secrets, clock, calls } = desk({
    [create]: () => ({ body: session(`${++made}`) }),
    [refresh]: () => stale,
    'app.test.ask': ({ token }: Call) => (token === session(`${made}`).accessJwt && made > 11 ? { body: {} } : stale),
  });
  secrets.delete('refresh');
  const asked = (async () => {
    for (let tries = 0; made < 12 && tries < 20; tries++) await ask().catch(() => undefined);
  })();
  await clock.settle();
  for (let turn = 0; turn < 50; turn++) await clock.settle();
  expect(calls.filter(({ method }) => method === create).length).toBeLessThanOrEqual(10);
  await clock.advance(3_600_000);
  await asked;
  expect(made).toBe(12);
});
