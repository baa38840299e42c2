import { expect, test } from 'vitest';
import { rangeOf } from '../../../electron/connectors/email/imap/fetchMails';
import { folderCursor, type MailCursor, readCursor, withStored } from '../../../electron/connectors/email/sync/cursor';
import { plan } from '../../../electron/connectors/email/sync/plan';

const at = { uidValidity: '7', next: 100, low: 40, modseq: null };
const cursor: MailCursor = { version: 1, synced: true, folders: { INBOX: at } };

test('UIDs are asked for in runs', () => {
  expect(rangeOf([5, 3, 4, 9, 1, 10])).toBe('1,3:5,9:10');
});

test.each([null, 'x', { version: 2 }, { ...cursor, folders: { INBOX: { next: 0 } } }])('%j is no cursor', (stored) => {
  expect(readCursor(stored)).toEqual({ version: 1, synced: false, folders: {} });
});

test('a cursor is kept while its numbers mean something, and only so long', () => {
  expect(readCursor(JSON.parse(JSON.stringify(cursor)))).toEqual(cursor);
  expect(folderCursor(cursor, 'INBOX', { uidValidity: '7', uidNext: 120, modseq: '9' })).toEqual(at);
  const fresh = { uidValidity: '8', next: 12, low: 12, modseq: null };
  expect(folderCursor(cursor, 'INBOX', { uidValidity: '8', uidNext: 12, modseq: null })).toEqual(fresh);
  expect(withStored(cursor, 'Sent', fresh).folders).toEqual({ INBOX: at, Sent: fresh });
});

test('new mail first, then the newest of each folder, then the rest, newest first', () => {
  const uids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const inbox = { folder: { path: 'INBOX', role: 'inbox' as const }, fresh: [901, 902], old: uids(1, 400) };
  const sent = { folder: { path: 'Sent', role: 'sent' as const }, fresh: [77], old: uids(1, 60) };
  const pieces = [...plan([inbox, sent])].map(({ work, uids: some }) => [
    work.folder.path,
    some[0],
    some.at(-1),
    some.length,
  ]);
  expect(pieces).toEqual([
    ['INBOX', 901, 902, 2],
    ['Sent', 77, 77, 1],
    ['INBOX', 400, 351, 50],
    ['Sent', 60, 11, 50],
    ['INBOX', 350, 101, 250],
    ['INBOX', 100, 1, 100],
    ['Sent', 10, 1, 10],
  ]);
});

test('a piece moves only its own end of the cursor', () => {
  const [fresh, old] = [...plan([{ folder: { path: 'a', role: 'inbox' }, fresh: [100, 105], old: [38, 39] }])];
  expect(fresh?.stored(at, [100, 105])).toEqual({ ...at, next: 106 });
  expect(old?.stored(at, [39])).toEqual({ ...at, low: 39 });
  expect(old?.stored(at, [])).toEqual(at);
});
