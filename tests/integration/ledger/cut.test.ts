import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { seeded } from '../../support/generate/random';
import { drain } from '../../support/ledger/modelCache';
import { quick, scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';
import { promise } from '../../support/promise';

const cuts = process.env.DEEP ? 500 : 100;
const seed = Number(process.env.TRESEN_SEED ?? 20_261_129);
const scratch = scratchFolder(quick);
const running = join(scratch.dir, 'running');
const closed = join(scratch.dir, 'closed');
const kept = 60;
const later = 90;
const account = sampleAccount('a1');

const open = (dir: string) => openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow });
type Opened = ReturnType<typeof open>;
const numbersIn = async (ledger: Opened): Promise<number[]> => {
  const rows = (await drain(ledger)).rows.get('message') ?? new Map<string, unknown>();
  return [...rows.values()].map((row) => Number((row as { text: string }).text.split(' ')[1])).sort((a, b) => a - b);
};
const copy = (from: string, name: string): string => {
  const dir = join(scratch.dir, name);
  mkdirSync(dir);
  // Not what these tests are about, and 16 MB each time.
  writeFileSync(join(dir, 'ballast'), '');
  for (const file of readdirSync(from)) {
    if (statSync(join(from, file)).isFile() && file !== 'ballast') copyFileSync(join(from, file), join(dir, file));
    if (file === 'backups') {
      mkdirSync(join(dir, file));
      for (const one of readdirSync(join(from, file))) copyFileSync(join(from, file, one), join(dir, file, one));
    }
  }
  return dir;
};

beforeAll(async () => {
  const ledger = open(running);
  await ledger.system({ type: 'putAccount', account });
  for (let number = 0; number < kept; number++) await ledger.ingest(account.id, [sampleMessage('t', number)], number);
  expect((await ledger.backup()).ok).toBe(true);
  for (let number = kept; number < later; number++)
    await ledger.ingest(account.id, [sampleMessage('t', number)], number);
  // As the files lie on the disk when the power goes.
  copy(running, 'atPowerCut');
  await ledger.close();
  copy(running, 'closed');
});
afterAll(() => scratch.remove());

test(
  `its log cut at ${cuts} lengths: what is there is everything up to some commit, and sound`,
  { timeout: 300_000 },
  async () => {
    const random = seeded(seed);
    const wal = readFileSync(join(scratch.dir, 'atPowerCut/ledger.db-wal'));
    const lengths = Array.from({ length: cuts }, () => random.int(wal.length + 1)).sort((a, b) => a - b);
    let before = 0;
    for (const length of [...lengths, wal.length]) {
      const dir = copy(join(scratch.dir, 'atPowerCut'), `log-${length}`);
      writeFileSync(join(dir, 'ledger.db-wal'), wal.subarray(0, length));
      const ledger = open(dir);
      expect(['ok', 'restored'], `cut at ${length}`).toContain(ledger.health.state);
      const numbers = await numbersIn(ledger);
      expect(numbers, `cut at ${length}`).toEqual(numbers.map((_, index) => index));
      // A longer log never holds less. A ledger cut before it was one is its backup again.
      expect(numbers.length, `cut at ${length}`).toBeGreaterThanOrEqual(ledger.health.state === 'ok' ? before : kept);
      if (ledger.health.state === 'ok') before = numbers.length;
      expect(await ledger.check(), `cut at ${length}`).toEqual({ ok: true, value: { problems: [] } });
      expect((await ledger.ingest(account.id, [sampleMessage('t', later)], later)).ok || numbers.length === 0).toBe(
        true,
      );
      await ledger.close();
      rmSync(dir, { recursive: true });
    }
    expect(before).toBe(later);
    promise('R14', "The ledger's log cut at any length: everything up to a commit is there, and sound", cuts);
  },
);

test(
  `its file cut at ${cuts} lengths: found at once, put aside, and its backup is there`,
  { timeout: 300_000 },
  async () => {
    const random = seeded(seed + 1);
    const whole = statSync(join(closed, 'ledger.db')).size;
    for (const length of Array.from({ length: cuts }, () => 1 + random.int(whole - 1))) {
      const dir = copy(closed, `file-${length}-${random.int(1e9)}`);
      truncateSync(join(dir, 'ledger.db'), length);
      const ledger = open(dir);
      expect(ledger.health, `cut at ${length}`).toMatchObject({ state: 'restored', error: { code: 'ledger.damaged' } });
      expect(await numbersIn(ledger), `cut at ${length}`).toHaveLength(kept);
      expect(await ledger.check(), `cut at ${length}`).toEqual({ ok: true, value: { problems: [] } });
      await ledger.close();
      const [aside] = readdirSync(join(dir, 'damaged')).filter((name) => name.endsWith('.db'));
      expect(statSync(join(dir, 'damaged', aside ?? '')).size).toBe(length);
      rmSync(dir, { recursive: true });
    }
    promise('R14', "The ledger's file cut at any length: put aside, and its backup is there", cuts);
  },
);
