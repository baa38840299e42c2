import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLedger } from '../../../electron/ledger/client/openLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { keepRunning } from '../../../electron/ledger/threads/restarting';
import { startThread } from '../../../electron/ledger/threads/thread';
import { scratchFolder } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';
import { bundleWorkers, type Bundled } from '../../support/ledger/workers';

const account = sampleAccount('a1');
let workers: Bundled;
let scratch: ReturnType<typeof scratchFolder>;
beforeAll(async () => {
  workers = await bundleWorkers();
});
afterAll(() => workers.remove());
beforeEach(() => {
  scratch = scratchFolder();
});
afterEach(() => scratch.remove());

/** A writer that dies when told to by a file: `die` kills it at the next call, `die-always` at every start too. */
function mortal(): string {
  const file = join(String(workers.writer), '..', 'mortal.cjs');
  writeFileSync(
    file,
    `const { existsSync, rmSync } = require('node:fs');
     const { parentPort, workerData } = require('node:worker_threads');
     const die = workerData.dir + '-die';
     if (existsSync(die + '-always')) process.exit(1);
     parentPort.on('message', () => { if (existsSync(die)) { rmSync(die); process.exit(1); } });
     require('./writer.cjs');`,
  );
  return file;
}

describe('the threads of a ledger', () => {
  let ledger: Ledger;
  let dir: string;
  beforeEach(async () => {
    dir = join(scratch.dir, 'desk');
    mkdirSync(dir);
    ledger = await openLedger({
      dir,
      zone: 'Europe/Berlin',
      now: () => sampleNow,
      workers: { writer: mortal(), reader: workers.reader },
    });
    await ledger.system({ type: 'putAccount', account });
  });
  afterEach(() => ledger.close());

  it.runIf(process.platform === 'linux')('stand back for the window', async () => {
    await ledger.search({ query: 'x', before: null, limit: 1 });
    const priorities = readdirSync('/proc/self/task').map((thread) => getPriority(Number(thread)));
    const own = getPriority(process.pid);
    expect(priorities).toEqual(expect.arrayContaining([own, own + 5, own + 10]));
  });

  it('start again when one dies; what it died over is answered, what was kept is there', async () => {
    await ledger.ingest(account.id, [sampleMessage('t1', 0)], 1);
    writeFileSync(`${dir}-die`, '');
    const over = await Promise.all([ledger.apply({ type: 'undo', id: null }), ledger.accounts()]);
    expect(over[0]).toEqual({ ok: false, error: { code: 'internal', facts: {} } });
    expect((await ledger.ingest(account.id, [sampleMessage('t1', 1)], 2)).ok).toBe(true);
    expect((await drain(ledger)).rows.get('message')?.size).toBe(2);
    expect(ledger.health.state).toBe('ok');
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('tell that the ledger cannot be used when one dies again', async () => {
    const told: string[] = [];
    ledger.onHealth(({ state }) => told.push(state));
    writeFileSync(`${dir}-die`, '');
    await ledger.rev();
    writeFileSync(`${dir}-die-always`, '');
    writeFileSync(`${dir}-die`, '');
    await ledger.accounts();
    expect((await ledger.apply({ type: 'undo', id: null })).ok).toBe(false);
    expect(ledger.health.state).toBe('unusable');
    expect(told).toEqual(['unusable']);
    expect(await ledger.accounts()).toEqual([]);
  });

  it('say so when their code is missing', async () => {
    const gone = join(scratch.dir, 'nowhere.cjs');
    const broken = await openLedger({ dir, zone: 'UTC', workers: { writer: gone, reader: gone } });
    expect(broken.health.state).toBe('unusable');
    expect(await broken.apply({ type: 'undo', id: null })).toMatchObject({ ok: false });
    expect(await broken.search({ query: 'a', before: null, limit: 1 })).toMatchObject({ ok: false });
    await broken.close();
  });

  it.runIf(process.platform !== 'win32')(
    'search while the ledger is looked after, however long that takes',
    async () => {
      const pipe = join(scratch.dir, 'pipe');
      execFileSync('mkfifo', [pipe]);
      // Reading from it waits until somebody writes.
      const examined = ledger.keeping.examine({ path: pipe });
      expect(await ledger.search({ query: 'x', before: null, limit: 1 })).toMatchObject({ ok: true });
      writeFileSync(pipe, 'no ledger');
      expect((await examined).ok).toBe(false);
    },
  );

  it('answer what was asked before the end', async () => {
    const asked = ledger.ingest(account.id, [sampleMessage('t1', 0)], 1);
    const command = ledger.setSetting('a', 1).then(() => ledger.setting('a'));
    const [done] = await Promise.all([asked, command, ledger.close()]);
    expect(done.ok || done.error.code === 'ledger.closed').toBe(true);
  });
});

it('a thread that dies is not started a third time', async () => {
  const file = join(scratch.dir, 'dies.cjs');
  writeFileSync(file, `process.exit(1)`);
  let starts = 0;
  await new Promise<void>((down) =>
    keepRunning((onDeath) => ((starts += 1), startThread(file, {}, () => undefined, onDeath)), {
      ready: () => undefined,
      down,
    }),
  );
  expect(starts).toBe(2);
  rmSync(file);
});
