import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { templateFields } from '../../support/desk/templates';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage } from '../../support/ledger/samples';

const account = sampleAccount('a1');
const monthMs = 31 * 86_400_000;
let ledger: Ledger;
let now: number;

beforeEach(async () => {
  now = Date.now();
  ledger = openMemoryLedger({ zone: 'Europe/Berlin', now: () => now });
  await ledger.system({ type: 'putAccount', account });
});
afterEach(() => ledger.close());

const arrive = async (thread: string, number: number, words: string): Promise<string> => {
  const data = new TextEncoder().encode(words);
  const shape = { cid: null, width: null, height: null, durationMs: null };
  const file = { remoteId: RemoteId.parse(`f${number}`), name: 'a.txt', mime: 'text/plain', bytes: data.length, data };
  const message = sampleMessage(thread, number, { attachments: [{ ...shape, ...file }] });
  expect((await ledger.ingest(account.id, [message], number)).ok).toBe(true);
  const kept = await ledger.keepFile(data);
  return kept.ok ? kept.value.sha256 : expect.fail('not kept');
};
const trash = async (): Promise<Conversation[]> => {
  const rows = (await drain(ledger)).rows.get('conversation') ?? new Map<string, unknown>();
  const found = [...rows.values()] as Conversation[];
  expect((await ledger.apply({ type: 'setState', ids: found.map(({ id }) => id), state: 'trash' })).ok).toBe(true);
  return found;
};
const swept = async (since?: number) => {
  const done = await ledger.sweepFiles(since);
  return done.ok ? done.value.removed : done.error.code;
};

test('files of what is deleted for good go, those another message names stay', async () => {
  const own = await arrive('t1', 1, 'nur hier');
  const shared = await arrive('t1', 2, 'überall');
  await arrive('t2', 3, 'überall');
  const gone = (await trash()).filter(({ messageCount }) => messageCount === 2);
  expect(await swept()).toBe(0);
  expect((await ledger.apply({ type: 'deleteForGood', ids: gone.map(({ id }) => id) })).ok).toBe(true);
  expect(await swept()).toBe(1);
  expect(ledger.filePath(own)).toBeNull();
  expect(ledger.filePath(shared)).not.toBeNull();
});

test('files of what was emptied from the trash go', async () => {
  const file = await arrive('t1', 1, 'alt');
  await trash();
  await ledger.system({ type: 'emptyTrash' });
  expect(await swept()).toBe(0);
  now += monthMs;
  await ledger.system({ type: 'emptyTrash' });
  expect(await swept()).toBe(1);
  expect(ledger.filePath(file)).toBeNull();
});

test('a file that was just kept stays, named or not', async () => {
  const kept = await ledger.keepFile(new Uint8Array([1, 2, 3]));
  expect(await swept(Date.now() - 60_000)).toBe(0);
  expect(kept.ok && ledger.filePath(kept.value.sha256)).toBeTruthy();
  expect(await swept(Date.now() + 60_000)).toBe(1);
});

test('the files of a template stay, and so while its removal can be taken back', async () => {
  const kept = await ledger.keepFile(new TextEncoder().encode('AGB'));
  if (!kept.ok) expect.fail('not kept');
  const shape = { cid: null, width: null, height: null, durationMs: null, state: 'local' as const };
  const file = { ...shape, ...kept.value, id: AttachmentId.parse('f'), name: 'agb.pdf', mime: 'application/pdf' };
  const template = templateFields('t', { attachments: [file] });
  expect((await ledger.apply({ type: 'keepUnsaved', id: template.id, template })).ok).toBe(true);
  expect(await swept()).toBe(0);
  expect((await ledger.apply({ type: 'saveTemplate', template })).ok).toBe(true);
  expect(await swept()).toBe(0);
  expect((await ledger.apply({ type: 'removeTemplate', id: template.id })).ok).toBe(true);
  expect(await swept()).toBe(0);
  expect((await ledger.apply({ type: 'undo', id: null })).ok).toBe(true);
  expect((await drain(ledger)).rows.get('template')?.get('t')).toMatchObject({ name: 't', attachments: [file] });
  expect(await swept()).toBe(0);
});
