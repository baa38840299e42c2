import { describe, expect, it, vi } from 'vitest';
import type { Message } from '@shared/domain/message';
import { SavedViewId, UndoId } from '@shared/domain/ids';
import { commandSet } from '@/commands/set';
import { foundCount, onlyLoaded } from '@/commands/targets';
import { account, capabilities } from '../../support/desk/builders';
import { row } from '../cache/rows';
import { fakeDesk, ids, type FakeDesk } from './fakeDesk';

const rows = [row('a', 3), row('b', 2), row('c', 1)];
const kept = { id: SavedViewId.parse('v'), name: 'Termine', query: 'termin', createdAt: 0 };
const [a = null, b = null, c = null] = ids('a', 'b', 'c');

async function run(id: string, desk: FakeDesk): Promise<FakeDesk> {
  const command = commandSet.find((each) => each.id === id);
  if (!command) throw new Error(`no command ${id}`);
  if (command.when(desk)) await command.run(desk);
  return desk;
}

describe('moving in the list', () => {
  it.each([
    ['next', null, 'a'],
    ['next', a, 'b'],
    ['next', c, 'c'],
    ['previous', b, 'a'],
    ['previous', a, 'a'],
    ['first', c, 'a'],
    ['last', a, 'c'],
  ])('%s from %s is %s', async (id, focused, expected) => {
    const desk = await run(id, fakeDesk({ focused }, rows));
    expect(desk.ui()).toMatchObject({ focused: expected, open: null });
    expect(desk.loaded).toBe(1);
  });

  it('reads along with an open conversation, but not while writing', async () => {
    expect((await run('next', fakeDesk({ focused: a, open: a }, rows))).ui().open).toBe('b');
    const composer = { kind: 'reply' as const, conversation: a };
    expect((await run('next', fakeDesk({ focused: a, open: a, composer }, rows))).ui()).toMatchObject({
      focused: 'b',
      open: 'a',
    });
  });

  it('opens, and goes back', async () => {
    const desk = await run('open', fakeDesk({ focused: b }, rows));
    expect(desk.ui().open).toBe('b');
    await run('back', desk);
    expect(desk.ui()).toMatchObject({ open: null, focused: 'b' });
  });
});

describe('the selection', () => {
  it('takes and leaves rows, and grows both ways', async () => {
    const desk = await run('select', fakeDesk({ focused: b }, rows));
    expect([...desk.ui().selection]).toEqual(['b']);
    await run('select', desk);
    expect(desk.ui().selection.size).toBe(0);
    await run('extendDown', desk);
    expect([desk.ui().focused, [...desk.ui().selection]]).toEqual(['c', ['b', 'c']]);
    await run('selectAll', desk);
    expect(desk.ui().selection.size).toBe(3);
  });

  it('means everything in the view, loaded or not, less what is taken out', async () => {
    const desk = await run('selectAll', fakeDesk({ focused: b }, rows));
    const where = { view: { kind: 'inbox' }, rev: 1, except: [] };
    await run('done', desk);
    await run('select', desk);
    await run('extendDown', desk);
    await run('star', desk);
    desk.setUi({ selection: new Set(ids('a')) });
    await run('spam', desk);
    expect(desk.changes).toEqual([
      { type: 'setState', ids: ['a', 'b', 'c'], where, state: 'done' },
      { type: 'setFlag', ids: ['a', 'c'], where: { ...where, except: ['b'] }, flag: 'starred', value: true },
      { type: 'setState', ids: ['a'], state: 'spam' },
    ]);
  });

  it('of a search is what is loaded, and says so where there is more', async () => {
    const view = { kind: 'search' as const, query: 'termin' };
    const desk = fakeDesk({ focused: b, view }, rows);
    await run('selectAll', desk);
    expect(onlyLoaded(desk.ui())).toBe(false);
    desk.more = true;
    await run('selectAll', desk);
    expect(onlyLoaded(desk.ui())).toBe(true);
    await run('done', desk);
    expect(desk.changes).toEqual([{ type: 'setState', ids: ['a', 'b', 'c'], state: 'done' }]);
    await run('select', desk);
    expect(onlyLoaded(desk.ui())).toBe(false);
  });

  it('of a search is everything it finds once the ledger has counted that, less what is taken out', async () => {
    for (const view of [
      { kind: 'search' as const, query: 'termin' },
      { kind: 'saved' as const, saved: kept.id },
    ]) {
      const call = async () => ({ ok: true, value: { count: 12_345 } }) as never;
      const desk = fakeDesk({ focused: b, view }, rows, { call, savedViews: () => [kept] });
      desk.more = true;
      await run('selectAll', desk);
      expect([onlyLoaded(desk.ui()), foundCount(desk.ui())]).toEqual([false, 12_345]);
      await run('select', desk);
      expect(foundCount(desk.ui())).toBe(12_344);
      await run('done', desk);
      const where = { view: { kind: 'search', query: 'termin' }, rev: 1, except: ['b'] };
      expect(desk.changes).toEqual([{ type: 'setState', ids: ['a', 'c'], where, state: 'done' }]);
    }
  });

  it('of a search stays what is loaded where the selection is another one by the time it is counted', async () => {
    const desk = fakeDesk({ focused: b, view: { kind: 'search', query: 'termin' } }, rows);
    desk.more = true;
    desk.call = async () => {
      desk.setUi({ selection: new Set(ids('c')) });
      return { ok: true, value: { count: 12_345 } } as never;
    };
    await run('selectAll', desk);
    await run('done', desk);
    expect(desk.changes).toEqual([{ type: 'setState', ids: ['c'], state: 'done' }]);
  });

  it('reaches from the selected row nearby to the focused one', async () => {
    const desk = await run('selectRange', fakeDesk({ focused: c, selection: new Set(ids('a')) }, rows));
    expect([...desk.ui().selection]).toEqual(['a', 'b', 'c']);
    expect((await run('selectRange', fakeDesk({ focused: c }, rows))).ui().selection.size).toBe(0);
  });

  it('is what actions act on, before the open and the focused conversation', async () => {
    const selected = await run('done', fakeDesk({ focused: a, open: a, selection: new Set(ids('b', 'c')) }, rows));
    expect(selected.changes).toEqual([{ type: 'setState', ids: ['b', 'c'], state: 'done' }]);
    expect((await run('done', fakeDesk({ focused: a, open: b }, rows))).changes).toEqual([
      { type: 'setState', ids: ['b'], state: 'done' },
    ]);
  });
});

describe('acting on conversations', () => {
  it.each([
    ['trash', { type: 'setState', ids: ['a'], state: 'trash' }],
    ['spam', { type: 'setState', ids: ['a'], state: 'spam' }],
    ['unread', { type: 'setRead', ids: ['a'], read: false }],
    ['star', { type: 'setFlag', ids: ['a'], flag: 'starred', value: true }],
    ['mute', { type: 'setFlag', ids: ['a'], flag: 'muted', value: true }],
  ])('%s', async (id, change) => expect((await run(id, fakeDesk({ focused: a }, rows))).changes).toEqual([change]));

  it('turns unread and star back', async () => {
    const read = [row('a', 1, 'open', { unread: 2, starred: true })];
    expect((await run('unread', fakeDesk({ focused: a }, read))).changes).toMatchObject([{ read: true }]);
    expect((await run('star', fakeDesk({ focused: a }, read))).changes).toMatchObject([{ value: false }]);
  });

  it('does not do again what is done', async () => {
    expect((await run('done', fakeDesk({ focused: a }, [row('a', 1, 'done')]))).changes).toEqual([]);
    expect((await run('reopen', fakeDesk({ focused: a }, [row('a', 1, 'done')]))).changes).toHaveLength(1);
  });

  it('takes back the newest step it told of', async () => {
    const id = UndoId.parse('step');
    expect((await run('undo', fakeDesk({}, [], { undoable: () => id }))).changes).toEqual([{ type: 'undo', id }]);
  });

  it('opens a dialog for snooze and tags', async () => {
    expect((await run('snooze', fakeDesk({ focused: a }, rows))).ui().dialog).toBe('snooze');
    expect((await run('tag', fakeDesk({}, rows))).ui().dialog).toBeNull();
  });
});

describe('messages', () => {
  const messages = () => [{ id: 'm1' }, { id: 'm2' }, { id: 'm3' }] as Message[];
  it('are walked through from the newest', async () => {
    const desk = await run('nextMessage', fakeDesk({ open: a }, rows, { messages }));
    expect(desk.ui().focusedMessage).toBe('m3');
    await run('previousMessage', desk);
    expect(desk.ui().focusedMessage).toBe('m2');
    await run('nextMessage', desk);
    await run('nextMessage', desk);
    expect(desk.ui().focusedMessage).toBe('m3');
  });
});

describe('writing', () => {
  const accounts = (replyAll: 'full' | 'unsupported') => () => [
    account({ profiles: { mail: capabilities({ replyAll, initiate: 'unsupported' }) } }),
  ];
  it('opens the editor with its conversation', async () => {
    const desk = await run('reply', fakeDesk({ focused: b }, rows));
    expect(desk.ui()).toMatchObject({ open: 'b', composer: { kind: 'reply', conversation: 'b' } });
    await run('note', desk);
    expect(desk.ui().composer?.kind).toBe('note');
  });

  it('answers all only where the channel can', async () => {
    const can = await run('replyAll', fakeDesk({ focused: b }, rows, { accounts: accounts('full') }));
    expect(can.ui().composer?.kind).toBe('replyAll');
    const cannot = await run('replyAll', fakeDesk({ focused: b }, rows, { accounts: accounts('unsupported') }));
    expect(cannot.ui().composer).toBeNull();
  });

  it('begins a message only where an account may', async () => {
    const desk = await run('compose', fakeDesk({}, rows, { accounts: accounts('full') }));
    expect(desk.ui().composer).toBeNull();
    const may = () => [account()];
    expect((await run('compose', fakeDesk({}, rows, { accounts: may }))).ui().composer?.kind).toBe('new');
  });

  it('hands sending to the open editor', async () => {
    const send = vi.fn();
    const handle = { canSend: () => true, send, close: vi.fn() };
    const desk = fakeDesk({ composer: { kind: 'reply', conversation: a } }, rows, { composer: () => handle });
    await run('send', desk);
    await run('sendAndDone', desk);
    await run('closeEditor', desk);
    expect(send.mock.calls).toEqual([[{ thenDone: false }], [{ thenDone: true }]]);
    expect(handle.close).toHaveBeenCalledOnce();
  });
});

describe('going places', () => {
  it('shows a view from its top', async () => {
    const desk = await run('go.done', fakeDesk({ focused: a, open: a, selection: new Set(ids('a')) }, rows));
    expect(desk.ui()).toMatchObject({ view: { kind: 'done' }, focused: null, open: null });
    expect(desk.ui().selection.size).toBe(0);
  });

  it('searches, and comes back to where the person was', async () => {
    const desk = await run('search', fakeDesk({ view: { kind: 'done' }, focused: a }, rows));
    expect(desk.ui()).toMatchObject({ searching: true, view: { kind: 'search', query: '' } });
    await run('back', desk);
    expect(desk.ui()).toMatchObject({ searching: false, view: { kind: 'done' }, focused: a });
  });

  it('prints only what is open', async () => {
    expect((await run('print', fakeDesk({}, rows))).calls).toEqual([]);
    expect((await run('print', fakeDesk({ open: a }, rows))).calls).toEqual(['desk.print']);
  });
});
