import { expect, test } from 'vitest';
import { callChannel, callNames } from '@shared/ipc/names';
import { ok } from '@shared/errors/result';
import { lateHandlers } from '../../../electron/ipc/lateHandlers';
import { registerIpc, type Handlers } from '../../../electron/ipc/registerIpc';
import { scopedLog } from '../../../electron/log/log';

function registered(ready: Promise<Handlers>) {
  const answers = new Map<string, (request: unknown) => Promise<unknown>>();
  registerIpc(
    { handle: (channel, answer) => answers.set(channel, answer), onFeed: () => undefined, send: () => undefined },
    lateHandlers(ready),
    scopedLog('test'),
  );
  return (namespace: string, method: string, request: unknown) =>
    answers.get(callChannel(namespace, method))?.(request);
}

test('every call of the contract is answered from the start', () => {
  const channels: string[] = [];
  const ready = new Promise<Handlers>(() => undefined);
  registerIpc(
    { handle: (channel) => channels.push(channel), onFeed: () => undefined, send: () => undefined },
    lateHandlers(ready),
    scopedLog('test'),
  );
  const names = Object.entries(callNames).flatMap(([group, methods]) => methods.map((m) => callChannel(group, m)));
  expect(channels.sort()).toEqual(names.sort());
});

test('a call made before the desk is open waits for it', async () => {
  let open: (handlers: Handlers) => void = () => undefined;
  const call = registered(new Promise((resolve) => (open = resolve)));
  const answer = call('messages', 'html', { id: 'm' });
  const handlers = { messages: { html: () => Promise.resolve(ok({ html: '<p>' })) } };
  open(handlers as unknown as Handlers);
  expect(await answer).toEqual({ ok: true, value: { html: '<p>' } });
});

test('a desk that cannot be opened answers with an error, never with a throw', async () => {
  const ready = Promise.reject<Handlers>(new Error('no such thing'));
  const call = registered(ready);
  expect(await call('messages', 'html', { id: 'm' })).toEqual({
    ok: false,
    error: { code: 'internal', facts: { call: 'tresen:messages.html' } },
  });
});

test('what does not fit the contract is refused before anybody looks at it, and a wrong answer after', async () => {
  let asked = 0;
  const handlers = { messages: { html: () => Promise.resolve(((asked += 1), ok({ html: 5 }))) } };
  const call = registered(Promise.resolve(handlers as unknown as Handlers));
  for (const wrong of [undefined, null, {}, { id: 5 }, { id: 'm', more: 1 }, { id: '' }, 'm']) {
    expect(await call('messages', 'html', wrong)).toMatchObject({ ok: false, error: { code: 'invalid.request' } });
  }
  expect(asked).toBe(0);
  expect(await call('messages', 'html', { id: 'm' })).toMatchObject({ ok: false, error: { code: 'invalid.reply' } });
});
