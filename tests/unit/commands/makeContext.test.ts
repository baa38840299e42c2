import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { Step } from '@shared/domain/step';
import { UndoId } from '@shared/domain/ids';
import type { Bridge } from '@/bridge/bridge';
import type { Cache } from '@/cache/cache';
import { makeAliases } from '@/cache/aliases';
import { makeOverlay } from '@/cache/overlay';
import { firstState, type DeskState } from '@/commands/deskState';
import { makeContext } from '@/commands/makeContext';
import { makeNotices } from '@/commands/notices';
import { find as findCommand } from '@/commands/set/find';
import type { Preferences } from '@/commands/preferences';
import { row } from '../cache/rows';
import { ids } from './fakeDesk';

/** A context over values that lie on the screen under the cache's keys. */
function start(shown: Record<string, unknown>, state: Partial<DeskState> = {}) {
  const calls: unknown[] = [];
  const bridge = {
    call: async (...asked: unknown[]) => {
      calls.push(asked);
      return { ok: false, error: { code: 'internal', facts: {} } };
    },
  } as unknown as Bridge;
  const cache = {
    registry: { peek: (key: string) => (key in shown ? { get: () => shown[key] } : null) },
    context: {
      aliases: makeAliases(),
      overlay: makeOverlay(),
      status: { get: () => ({ phase: 'live', left: 0 }) },
    },
  } as unknown as Cache;
  let made = 0;
  const notices = makeNotices({ newId: () => `${++made}`, now: () => 0, later: () => undefined });
  const preferences = createStore<Preferences>(() => ({
    language: 'de',
    theme: 'light',
    singleKeys: true,
    tray: true,
    zoom: 1,
    textZoom: 1,
    afterAction: 'next',
    sorts: {},
  }));
  const store = createStore<DeskState>(() => ({ ...firstState, ...state }));
  const context = makeContext({
    bridge,
    cache,
    zone: 'Europe/Berlin',
    state: store,
    preferences,
    notices,
    owe: () => undefined,
    composer: () => null,
    offered: () => null,
  });
  return { context, notices, calls };
}

const step = (id: string, what: string, undone = false): Step => ({
  id: UndoId.parse(id),
  what,
  count: 1,
  at: 1,
  undone,
});

describe('what can be taken back', () => {
  const steps = [step('s4', 'read'), step('s3', 'done', true), step('s2', 'snooze'), step('s1', 'done')];

  it('is what this window told last, then what was done before it', () => {
    const { context, notices } = start({ steps });
    notices.tell({ kind: 'done', what: 'done', count: 1, undo: UndoId.parse('told'), left: 0 });
    expect(context.undoable()).toBe('told');
    notices.undone(UndoId.parse('told'));
    expect(context.undoable()).toBe('s2');
    notices.undone(UndoId.parse('s2'));
    expect(context.undoable()).toBe('s1');
  });

  it('is nothing where nothing was done', () => expect(start({}).context.undoable()).toBeNull());
});

describe('the desk as commands see it', () => {
  const list = { 'list/newest/inbox': { rows: [row('a', 2), row('b', 1)], fresh: 0 } };

  it('finds conversations in the list, and the open one beside it', () => {
    const { context } = start({ ...list, 'conversation/z': row('z', 9) }, { open: ids('z')[0] ?? null });
    expect(context.targets().map(({ id }) => id)).toEqual(['z']);
    const [b = null, nobody = null] = ids('b', 'nobody');
    expect(b && context.conversation(b)?.id).toBe('b');
    expect(nobody && context.conversation(nobody)).toBeNull();
  });

  it('works out what is aimed at once, until rows or the place of the person change', () => {
    const read = { ...list };
    const { context } = start(read, { selection: new Set(ids('a', 'b')) });
    const first = context.targets();
    expect(first.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(context.targets()).toBe(first);
    context.setUi({ selection: new Set(ids('b')) });
    expect(context.targets().map(({ id }) => id)).toEqual(['b']);
    read['list/newest/inbox'] = { rows: [row('a', 2)], fresh: 0 };
    expect(context.targets()).toEqual([]);
  });

  it('tells an error of a call', async () => {
    const { context, notices } = start({});
    await context.call('desk', 'quit', {});
    expect(notices.store.getState().notices).toMatchObject([{ kind: 'error', error: { code: 'internal' } }]);
  });

  it('keeps a choice at once and over a restart', () => {
    const { context, calls } = start({});
    context.setPreferences({ theme: 'dark' });
    expect(context.preferences().theme).toBe('dark');
    expect(calls).toEqual([['desk', 'setPreferences', { theme: 'dark' }]]);
  });
});

describe('what is looked for in a conversation', () => {
  const find = { query: 'Rechnung', from: null, step: 0, asked: 1 };
  const [first, second] = ids('first', 'second');

  it('is gone with it, and stays where only something else changes', () => {
    const { context } = start({}, { open: first, find });
    context.setUi({ panel: false });
    context.setUi({ open: first });
    expect(context.ui().find).toEqual(find);
    context.setUi({ open: second });
    expect(context.ui().find).toBe(null);
  });

  it('can be asked for before the messages are there', () => {
    const { context } = start({}, { open: first });
    expect(findCommand.when(context)).toBe(true);
    void findCommand.run(context);
    expect(context.ui().find).toMatchObject({ query: '', from: null });
  });
});
