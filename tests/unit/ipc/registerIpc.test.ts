import { expect, test } from 'vitest';
import { registerIpc, type Handlers } from '../../../electron/ipc/registerIpc';
import type { IpcRouter } from '../../../electron/ipc/router';

const log = { info: () => undefined, warn: () => undefined, failure: () => undefined };

/** Registers one namespace and returns a way to call it as the window would. */
function serve(handlers: Partial<Handlers>): (channel: string, request: unknown) => Promise<unknown> {
  const answers = new Map<string, (request: unknown) => Promise<unknown>>();
  const router: IpcRouter = {
    handle: (channel, answer) => answers.set(channel, answer),
    onFeed: () => undefined,
    send: () => undefined,
  };
  registerIpc(router, handlers, log);
  return async (channel, request) => answers.get(channel)?.(request);
}

const search = (run: Handlers['search']['run']): Partial<Handlers> => ({
  search: {
    run,
    count: async () => ({ ok: true, value: { counts: [] } }),
    tally: async () => ({ ok: true, value: { count: 0 } }),
    suggest: async () => ({ ok: true, value: { answers: [] } }),
  },
});
const request = { query: 'Rechnung', before: null, limit: 10 };

test('a good request gets its reply', async () => {
  const call = serve(search(async () => ({ ok: true, value: { hits: [], next: null, problems: [], behind: false } })));
  expect(await call('tresen:search.run', request)).toEqual({
    ok: true,
    value: { hits: [], next: null, problems: [], behind: false },
  });
});

test.each([undefined, null, {}, { ...request, limit: 0 }, { ...request, more: 1 }, 'x'])(
  '%j is refused unseen',
  async (message) => {
    let seen = false;
    const call = serve(
      search(async () => ((seen = true), { ok: true, value: { hits: [], next: null, problems: [], behind: false } })),
    );
    expect(await call('tresen:search.run', message)).toMatchObject({ ok: false, error: { code: 'invalid.request' } });
    expect(seen).toBe(false);
  },
);

test('an error value passes as it is', async () => {
  const error = { code: 'ledger.closed', facts: {} } as const;
  expect(await serve(search(async () => ({ ok: false, error })))('tresen:search.run', request)).toEqual({
    ok: false,
    error,
  });
});

test('a wrong reply does not leave main', async () => {
  const wrong = async () => ({ ok: true, value: { hits: 'secret' } }) as never;
  expect(await serve(search(wrong))('tresen:search.run', request)).toEqual({
    ok: false,
    error: { code: 'invalid.reply', facts: { call: 'tresen:search.run' } },
  });
});

test('what is thrown becomes an error value without its text', async () => {
  const call = serve(search(() => Promise.reject(new Error('secret'))));
  expect(await call('tresen:search.run', request)).toEqual({
    ok: false,
    error: { code: 'internal', facts: { call: 'tresen:search.run' } },
  });
});
