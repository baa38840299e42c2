import { expect, test } from 'vitest';
import type { ServerPlace } from '@shared/channels/copies';
import type { Change } from '@shared/domain/change';
import { RemoteId } from '@shared/domain/ids';
import { type ServerChangeOutcome, wantedOf } from '@shared/domain/serverChange';
import { type AppError, appError } from '@shared/errors/appError';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const flags = { read: false, star: false, answered: false };
const remoteId = RemoteId.parse('m1');
const copyAt = (place: ServerPlace, number: number) => ({ box: `1 ${place}`, number, place, ...flags });

/** A desk that knows one mail, in the archive or the inbox. */
function deskWithOne({ inInbox = false, archiveOnDone = false } = {}) {
  const owner = account({ config: { archiveOnDone } });
  const rules = rulesDesk(owner);
  rules.take(messageEvent('m1', monday, { copy: copyAt(inInbox ? 'inbox' : 'archive', 4) }));
  rules.take({ type: 'boxes', names: ['1 inbox', '1 archive', '1 trash'] });
  const ids = [rules.only().id];
  return {
    rules,
    owner: owner.id,
    change: (change: Omit<Extract<Change, { type: 'move' }>, 'ids' | 'type'>) =>
      rules.change({ type: 'move', ids, ...change }),
    trash: () => rules.change({ type: 'setState', ids, state: 'trash' }),
    wanted: () => rules.memory.serverChanges().map(wantedOf),
    settle(outcome: Pick<Extract<ServerChangeOutcome, { kind: 'done' }>, 'from'> = {}): void {
      const [row] = rules.memory.serverChanges();
      if (!row) throw new Error('nothing is on its way');
      rules.system({ type: 'serverChange', id: row.id, outcome: { kind: 'begun' } });
      rules.system({ type: 'serverChange', id: row.id, outcome: { kind: 'done', wanted: wantedOf(row), ...outcome } });
    },
    refuse(error: AppError): void {
      const [row] = rules.memory.serverChanges();
      if (!row) throw new Error('nothing is on its way');
      rules.system({ type: 'serverChange', id: row.id, outcome: { kind: 'refused', wanted: wantedOf(row), error } });
    },
    whereabouts(folder: string): void {
      rules.take({ type: 'listing', box: '1 archive', upTo: 4, numbers: [] });
      rules.take({ type: 'whereabouts', remoteId, found: true, folder, flags });
    },
  };
}

test('what a look saw in the inbox before we moved it away is no news', () => {
  const { rules, trash, settle } = deskWithOne();
  trash();
  // A phone had put it into the inbox meanwhile: there the server found it.
  settle({ from: [{ box: '1 inbox', number: 9 }] });
  rules.take({ type: 'copy', remoteId, copy: copyAt('inbox', 9) });
  expect(rules.only().state).toBe('trash');
  rules.take(messageEvent('m1', monday, { copy: copyAt('inbox', 9) }));
  expect(rules.only().state).toBe('trash');
  rules.take({ type: 'listing', box: '1 inbox', upTo: 9, numbers: [[9, 9]] });
  rules.take({ type: 'copy', remoteId, copy: copyAt('inbox', 9) });
  expect(rules.only().state).toBe('trash');

  rules.take({ type: 'copy', remoteId, copy: copyAt('trash', 2) });
  rules.take({ type: 'listing', box: '1 inbox', upTo: 9, numbers: [] });
  expect(rules.memory.store.numbersIn(rules.only().accountId, '1 inbox')).toEqual([]);
  rules.take({ type: 'copy', remoteId, copy: copyAt('inbox', 10) });
  expect(rules.only().state, 'another number is another story').toBe('open');
});

test('the place it was known at is left as well', () => {
  const { rules, trash, settle } = deskWithOne();
  trash();
  settle();
  rules.take({ type: 'copy', remoteId, copy: copyAt('archive', 4) });
  expect(rules.only().state).toBe('trash');
  rules.take({ type: 'copy', remoteId, copy: copyAt('trash', 2) });
  expect(rules.memory.store.heldIn(rules.only().id).map(({ box }) => box)).toEqual(['1 trash']);
});

test('z brings a mail back to the folder nobody watches that it lay in', () => {
  const { rules, change, wanted, settle, whereabouts } = deskWithOne();
  whereabouts('Projekte');
  change({ to: 'trash' });
  settle();
  rules.change({ type: 'undo', id: null });
  expect(wanted()).toEqual(['folder:Projekte']);
});

test('z brings a mail back to the folder it had just been moved to', () => {
  const { rules, owner, change, wanted, settle } = deskWithOne();
  change({ to: { account: owner, folder: 'Projekte' } });
  settle();
  change({ to: { account: owner, folder: 'Alt' } });
  settle();
  rules.change({ type: 'undo', id: null });
  expect(wanted()).toEqual(['folder:Projekte']);
});

const denied = appError('change.refused', { reason: 'NOPERM' });

test('a mail that may not be filed brings its conversation back, with what was refused', () => {
  const { rules, owner, change, refuse } = deskWithOne({ inInbox: true });
  change({ to: { account: owner, folder: 'Projekte' } });
  expect(rules.only().state).toBe('done');
  refuse(denied);
  const refused = { field: 'place', wanted: 'folder:Projekte', error: denied };
  expect(rules.only()).toMatchObject({ state: 'open', refused });
  rules.change({ type: 'setRead', ids: [rules.only().id], read: true });
  expect(rules.only().refused, 'reading it answers nothing').toEqual(refused);
  change({ to: 'archive' });
  expect(rules.only()).toMatchObject({ state: 'done', refused: undefined });
});

test.each(['spam', 'trash'] as const)(
  '%s that is refused is said, and forgotten once it is done elsewhere',
  (state) => {
    const { rules, refuse } = deskWithOne({ inInbox: true });
    rules.change({ type: 'setState', ids: [rules.only().id], state });
    refuse(denied);
    const place = state === 'spam' ? 'junk' : 'trash';
    expect(rules.only()).toMatchObject({ state: 'open', refused: { field: 'place', wanted: place } });
    rules.take(
      { type: 'copy', remoteId, copy: copyAt(place, 3) },
      { type: 'listing', box: '1 inbox', upTo: 4, numbers: [] },
    );
    expect(rules.only()).toMatchObject({ state, refused: undefined });
  },
);

test('read and star that are refused show what the server holds, and why', () => {
  const { rules, refuse, settle } = deskWithOne({ inInbox: true });
  const ids = [rules.only().id];
  rules.change({ type: 'setRead', ids, read: true });
  refuse(denied);
  expect(rules.only()).toMatchObject({ unread: 1, refused: { field: 'read', wanted: true, error: denied } });
  rules.change({ type: 'setFlag', ids, flag: 'starred', value: true });
  refuse(denied);
  expect(rules.only()).toMatchObject({ starred: false, refused: { field: 'star', wanted: true } });
  rules.change({ type: 'setFlag', ids, flag: 'starred', value: true });
  expect(rules.only().refused).toBeUndefined();
  settle();
  expect(rules.only()).toMatchObject({ starred: true, refused: undefined });
});

test('done that cannot be archived comes back once; said again, it is done', () => {
  const { rules, refuse } = deskWithOne({ inInbox: true, archiveOnDone: true });
  const done = () => rules.change({ type: 'setState', ids: [rules.only().id], state: 'done' });
  done();
  refuse(denied);
  expect(rules.only()).toMatchObject({ state: 'open', refused: { wanted: 'archive' } });
  done();
  refuse(denied);
  expect(rules.only()).toMatchObject({ state: 'done', refused: { wanted: 'archive' } });
});
