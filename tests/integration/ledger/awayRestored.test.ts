import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AwaySettings } from '@shared/domain/away';
import type { Change } from '@shared/domain/change';
import { TemplateId } from '@shared/domain/ids';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { quick, scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

/** Short enough that nothing is late. */
const aWhile = 5 * 60_000;
const account = sampleAccount('a1');
const template = TemplateId.parse('away');
const rule: AwaySettings['rules'][number] = {
  ...{ id: 'always', name: 'Immer', on: true, when: { kind: 'always' }, publicToo: false, template },
  ...{ accounts: null, channels: null, late: { kind: 'skip' } },
};
const fields = { id: template, name: 'Weg', folder: '', tags: [], shortcut: null, attachments: [], then: [] };
const changes: Change[] = [
  {
    type: 'saveTemplate',
    template: { ...fields, variants: [{ language: null, scope: null, text: 'Wir sind nicht da.', html: null }] },
  },
  { type: 'editSetting', setting: { id: 'away', value: { rules: [rule], absences: [], stoppedAt: null } } },
];

let scratch: ReturnType<typeof scratchFolder>;
let ledger: Ledger;
let now: number;
const start = (): Ledger => {
  mkdirSync(scratch.dir, { recursive: true });
  // Not what these tests are about, and 16 MB each time.
  writeFileSync(join(scratch.dir, 'ballast'), '');
  return openInlineLedger({ dir: scratch.dir, zone: 'Europe/Berlin', now: () => now });
};
/** What came at a server at a time, whenever it is taken in. */
const take = (thread: string, at: number) =>
  ledger.ingest(account.id, [{ ...sampleMessage(thread, at - sampleNow), sentAt: at, receivedAt: at }], at);
/** Decides about what came; how many notes wait to be sent. */
const sent = async (): Promise<number> => {
  await ledger.system({ type: 'sendNotes', provider: [] });
  return (await ledger.pendingOutbox()).length;
};

beforeEach(async () => {
  scratch = scratchFolder(quick);
  now = sampleNow;
  ledger = start();
  await ledger.system({ type: 'putAccount', account });
  for (const change of changes) expect((await ledger.apply(change)).ok).toBe(true);
  await ledger.backup();
  now += aWhile;
  await take('t1', now);
  expect(await sent()).toBe(1);
});
afterEach(async () => {
  await ledger.close();
  scratch.remove();
});

it('sends nobody a second note after a person went back to a backup that does not know of the first', async () => {
  expect((await ledger.keeping.examine({ at: sampleNow })).ok).toBe(true);
  await ledger.close();
  ledger.keeping.adopt();
  now += aWhile;
  ledger = start();
  expect(ledger.health.state).toBe('restored');
  await take('t1', now - aWhile);
  expect(await sent()).toBe(0);
  now += aWhile;
  await take('t1', now);
  expect(await sent()).toBe(0);
  await take('t2', now);
  expect(await sent()).toBe(1);
  const log = await ledger.awayLog(null, 10);
  expect(log.ok && log.value.notes.map(({ to, outcome, reason }) => [to, outcome, reason])).toEqual([
    ['customer-t2', 'sent', null],
    ['customer-t1', 'suppressed', 'coolDownDay'],
    ['customer-t1', 'sent', null],
  ]);
});

it('sends nothing for what comes in again after the ledger was damaged', async () => {
  await ledger.close();
  writeFileSync(join(scratch.dir, 'ledger.db'), 'no ledger');
  now += aWhile;
  ledger = start();
  expect(ledger.health).toMatchObject({ state: 'restored', error: { code: 'ledger.damaged' } });
  await take('t1', now - aWhile);
  expect(await sent()).toBe(0);
  await take('t2', now);
  expect(await sent()).toBe(1);
});
