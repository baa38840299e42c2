import type { ImapFlow, ListResponse } from 'imapflow';
import { expect, test } from 'vitest';
import { boxOf, readBox } from '../../../electron/connectors/email/sync/boxes';
import { findFolders, otherFolders } from '../../../electron/connectors/email/sync/folders';
import { ConnectorEvent } from '@shared/channels/events';
import { naughty } from '../../support/naughty/strings';
import { promise } from '../../support/promise';

const names = naughty.filter((name) => name !== '');

/** A server that lists these folders. */
const listing = (all: readonly Partial<ListResponse>[]): ImapFlow =>
  ({ list: () => Promise.resolve(all.map((one) => ({ flags: new Set<string>(), ...one }))) }) as unknown as ImapFlow;

test(`S2 ${names.length} naughty names of folders are one box each, and read back as they are`, () => {
  expect(names.filter((name) => readBox(boxOf(name, '4711'))?.path !== name)).toEqual([]);
  expect(new Set(names.map((name) => boxOf(name, '1'))).size).toBe(new Set(names).size);
  const wrong = names.filter(
    (name) => name.length < 900 && !ConnectorEvent.safeParse({ type: 'boxes', names: [boxOf(name, '1')] }).success,
  );
  expect(wrong).toEqual([]);
  promise('S2', 'A naughty name of a folder stays what it is', names.length);
});

test('a naughty folder is what its server says it is for, and nothing by its name', async () => {
  for (const path of names) {
    const archive = { path, specialUse: '\\Archive', specialUseSource: 'extension' as const };
    const server = listing([{ path: 'INBOX', specialUse: '\\Inbox' }, archive]);
    const found = await findFolders(server);
    expect(found.find(({ role }) => role === 'archive')?.path).toBe(path);
    expect(await otherFolders(listing([{ path }]), [])).toEqual([{ path, role: 'other' }]);
  }
});
