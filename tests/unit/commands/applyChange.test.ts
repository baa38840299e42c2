import { beforeEach, describe, expect, it } from 'vitest';
import type { Change, ChangeReply } from '@shared/domain/change';
import { UndoId } from '@shared/domain/ids';
import type { Result } from '@shared/errors/result';
import { makeOverlay } from '@/cache/overlay';
import { makeApply, type ApplyParts } from '@/commands/applyChange';
import { makeNotices } from '@/commands/notices';
import { makeClock } from '../cache/clock';
import { row } from '../cache/rows';
import { fakeDesk, ids, type FakeDesk } from './fakeDesk';

const [a = null, b = null] = ids('a', 'b');
const done: Change = { type: 'setState', ids: ids('a'), state: 'done' };
const undo = UndoId.parse('u1');
const answer = (part: Partial<ChangeReply> = {}): Result<ChangeReply> => ({
  ok: true,
  value: { rev: 7, undo, what: 'done', count: 1, left: [], ...part },
});

function start(reply: Result<ChangeReply>) {
  const overlay = makeOverlay();
  const clock = makeClock();
  let made = 0;
  const newId = () => `n${++made}`;
  const notices = makeNotices({ newId, now: clock.now, later: clock.later });
  const desk: FakeDesk = fakeDesk({ focused: a, open: a }, [row('a', 2), row('b', 1)]);
  let painted = '';
  const call: ApplyParts['call'] = async () => {
    painted = overlay.paint(row('a', 2)).state;
    return reply as never;
  };
  const apply = makeApply({ call, overlay, notices, context: desk, newId });
  return { overlay, clock, notices, desk, apply, painted: () => painted };
}

let told: ReturnType<typeof start>;
const notices = () => told.notices.store.getState().notices;

describe('a change', () => {
  beforeEach(() => {
    told = start(answer());
  });

  it('is painted before the ledger is asked, until its rev is seen', async () => {
    await told.apply(done);
    expect(told.painted()).toBe('done');
    expect(told.overlay.paint(row('a', 2)).state).toBe('done');
    told.overlay.seen(7);
    expect(told.overlay.paint(row('a', 2)).state).toBe('open');
  });

  it('moves on to the next conversation, and is told with its undo', async () => {
    await told.apply(done);
    expect(told.desk.ui()).toMatchObject({ focused: b, open: b });
    expect(notices()).toMatchObject([{ kind: 'done', what: 'done', count: 1, undo }]);
    expect(told.notices.undoable()).toBe(undo);
  });

  it('of everything found is painted on all of the list, less what was taken out', async () => {
    told.desk.setUi({ view: { kind: 'search', query: 'termin' } });
    const view = { kind: 'search' as const, query: 'termin' };
    await told.apply({ ...done, where: { view, rev: 1, except: ids('b') } });
    await told.apply({
      type: 'setFlag',
      ids: ids('a'),
      flag: 'pinned',
      value: true,
      where: { view, rev: 1, except: [] },
    });
    expect(told.overlay.paint(row('a', 2))).toMatchObject({ state: 'done', pinned: true });
    expect(told.overlay.paint(row('b', 1))).toMatchObject({ state: 'open', pinned: true });
  });

  it('stays where it is when nothing leaves the view', async () => {
    await told.apply({ type: 'setFlag', ids: ids('a'), flag: 'starred', value: true });
    expect(told.desk.ui()).toMatchObject({ focused: a, open: a });
  });

  it('says nothing of reading', async () => {
    await told.apply({ type: 'setRead', ids: ids('a'), read: true });
    expect(notices()).toEqual([]);
    expect(told.notices.undoable()).toBeNull();
  });

  it('taken back, its notice goes and another tells', async () => {
    await told.apply(done);
    await told.apply({ type: 'undo', id: undo });
    expect(notices()).toMatchObject([{ kind: 'done', what: 'undo', undo: null }]);
    expect(told.notices.undoable()).toBeNull();
  });

  it('of a setting replaces what was told of the one before; each can be taken back', () => {
    const step = (id: string) =>
      told.notices.tell({ kind: 'done', what: 'editSetting', count: 1, undo: UndoId.parse(id), left: 0 });
    told.notices.tell({ kind: 'done', what: 'done', count: 1, undo, left: 0 });
    for (const id of ['s1', 's2', 's3']) step(id);
    expect(notices()).toMatchObject([{ what: 'done' }, { what: 'editSetting', undo: 's3' }]);
    told.notices.undone(UndoId.parse('s3'));
    expect(told.notices.undoable()).toBe('s2');
  });

  it('is told no longer than a while', async () => {
    await told.apply(done);
    await told.clock.pass(9000);
    expect(notices()).toEqual([]);
    expect(told.notices.undoable()).toBe(undo);
  });
});

it('a refused change is taken from the screen and named', async () => {
  told = start({ ok: false, error: { code: 'ledger.readOnly', facts: {} } });
  await told.apply(done);
  expect(told.overlay.paint(row('a', 2)).state).toBe('open');
  expect(notices()).toMatchObject([{ kind: 'error', error: { code: 'ledger.readOnly' } }]);
});
