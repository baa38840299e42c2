import { expect, test } from 'vitest';
import { RemoteId } from '@shared/domain/ids';
import type { ServerChangeOutcome } from '@shared/domain/serverChange';
import { appError } from '@shared/errors/appError';
import { account, capabilities, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

/** A conversation of three messages and one of ours, on a channel that holds no copies. */
function asked(marksRead: boolean) {
  const chat = capabilities({ ...(marksRead && { marksRead: true as const }) });
  const desk = rulesDesk(account({ profiles: { chat }, syncedAt: 1 }));
  desk.take(messageEvent('first', monday - 3_000));
  desk.take(messageEvent('newest', monday - 2_000));
  desk.take(messageEvent('note', monday - 1_000, { automatic: true }));
  const { id } = desk.only();
  const read = (to: boolean) => desk.change({ type: 'setRead', ids: [id], read: to });
  const settle = (outcome: ServerChangeOutcome) => {
    const [row] = desk.memory.serverChanges();
    desk.system({ type: 'serverChange', id: row?.id ?? '', outcome: { kind: 'begun' } });
    desk.system({ type: 'serverChange', id: row?.id ?? '', outcome });
  };
  return { desk, read, settle };
}

test('who reads tells the customer by the newest message, once', () => {
  const { desk, read, settle } = asked(true);
  expect(desk.memory.serverChanges()).toEqual([]);
  read(true);
  expect(desk.memory.serverChanges()).toMatchObject([
    { target: RemoteId.parse('newest'), field: 'read', wanted: true },
  ]);
  settle({ kind: 'done', wanted: true });
  expect(desk.memory.serverChanges()).toEqual([]);
  expect(desk.only().unread).toBe(0);
  read(false);
  expect(desk.memory.serverChanges(), 'it cannot be taken back').toEqual([]);
});

test('a service that does not take it changes nothing here, and nobody is bothered', () => {
  const { desk, read, settle } = asked(true);
  read(true);
  const before = desk.only();
  settle({ kind: 'refused', wanted: true, error: appError('content.rejected') });
  expect(desk.memory.serverChanges()).toEqual([]);
  expect(desk.only()).toEqual(before);
});

test('where a channel does not tell, nothing leaves', () => {
  const { desk, read } = asked(false);
  read(true);
  expect(desk.only().unread).toBe(0);
  expect(desk.memory.serverChanges()).toEqual([]);
});
