import { describe, expect, it } from 'vitest';
import { feedChannel } from '@shared/ipc/names';
import type { DeskEvent } from '@shared/ipc/events';
import { makeElectronBridge } from '@/bridge/electronBridge';
import type { Exposed } from '@/bridge/exposed';

/** What preload exposes, answering every call with `answer`. */
function exposed(answer: () => Promise<unknown>, part: Partial<Exposed> = {}): Exposed {
  return { calls: { search: { run: answer } }, onEvent: () => () => undefined, openFeed: () => undefined, ...part };
}
const page = () => new EventTarget() as Window;
const run = (answer: () => Promise<unknown>) =>
  makeElectronBridge(exposed(answer), page()).call('search', 'run', { query: 'x', before: null, limit: 5 });

describe('a call to main', () => {
  it('answers what main answered', async () => {
    const value = { hits: [], next: null, problems: [], behind: false };
    expect(await run(async () => ({ ok: true, value }))).toEqual({ ok: true, value });
  });

  it('hands errors on as values', async () => {
    const error = { code: 'ledger.closed', facts: {} };
    expect(await run(async () => ({ ok: false, error }))).toEqual({ ok: false, error });
  });

  it.each([
    ['a reply of another shape', { ok: true, value: { hits: 'many' } }],
    ['an error outside the catalogue', { ok: false, error: { code: 'oops', facts: {} } }],
    ['nothing at all', undefined],
  ])('refuses %s', async (_what, answer) => {
    expect(await run(async () => answer)).toMatchObject({ ok: false, error: { code: 'invalid.reply' } });
  });

  it('never throws', async () => {
    expect(await run(() => Promise.reject(new Error('gone')))).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});

describe('events of main', () => {
  it('are heard when they fit the contract', () => {
    let tell: (event: unknown) => void = () => undefined;
    const onEvent = (listener: (event: unknown) => void) => {
      tell = listener;
      return () => undefined;
    };
    const heard: DeskEvent[] = [];
    makeElectronBridge(
      exposed(async () => undefined, { onEvent }),
      page(),
    ).onEvent((event) => heard.push(event));
    tell({ type: 'command', id: 'undo' });
    tell({ type: 'command', id: 5 });
    tell('nonsense');
    expect(heard).toEqual([{ type: 'command', id: 'undo' }]);
  });
});

describe('the feed', () => {
  it('is the port main posts to the window, and no other', async () => {
    const target = page();
    const { port1, port2 } = new MessageChannel();
    const post = (data: unknown, source: unknown) =>
      target.dispatchEvent(Object.assign(new Event('message'), { data, source, ports: [port1] }));
    const openFeed = () => {
      post('something else', target);
      post(feedChannel, null);
      post(feedChannel, target);
    };
    const bridge = makeElectronBridge(
      exposed(async () => undefined, { openFeed }),
      target,
    );
    expect(await bridge.openFeed()).toBe(port1);
    port1.close();
    port2.close();
  });
});
