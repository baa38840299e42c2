import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scratchFolder } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleNow } from '../../support/ledger/samples';
import { bundleWorkers, type Bundled } from '../../support/ledger/workers';
import { promise } from '../../support/promise';

const kills = 20;
const perBatch = 150;
const account = sampleAccount('a1');
let workers: Bundled;
beforeAll(async () => {
  workers = await bundleWorkers();
});
afterAll(() => workers.remove());

/**
 * Lets a process write until it has acknowledged some batches, then kills it `delay` ms later, in the middle of
 * whatever it does. Answers the last batch it acknowledged.
 */
function writeAndKill(dir: string, first: number, delay: number): Promise<{ acknowledged: number; opened: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [workers.child, dir, String(first), String(perBatch)]);
    let acknowledged = first - 1;
    let opened = '';
    let doomed = false;
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('open ')) opened = line.slice(5);
      else acknowledged = Number(line);
      if (doomed || acknowledged < first) return;
      doomed = true;
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
    child.on('close', () => resolve({ acknowledged, opened }));
  });
}

it(`loses and doubles nothing over ${kills} kills in the middle of writing`, { timeout: 180_000 }, async () => {
  const { dir, remove } = scratchFolder();
  let acknowledged = -1;
  for (let kill = 0; kill < kills; kill++) {
    const life = await writeAndKill(dir, acknowledged + 1, Math.random() * 60);
    expect(life.opened).toBe('ok');
    acknowledged = life.acknowledged;
    const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow });
    expect(ledger.health.state).toBe('ok');
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
    const rows = (await drain(ledger)).rows.get('message') ?? new Map<string, unknown>();
    const texts = new Set([...rows.values()].map((row) => (row as { text: string }).text));
    expect(texts.size).toBe(rows.size);
    const missing = Array.from({ length: (acknowledged + 1) * perBatch }, (_, number) => number).filter(
      (number) => !texts.has(`Nachricht ${number} in t${(number % perBatch) % 7}`),
    );
    expect(missing).toEqual([]);
    const cursor = await ledger.cursor(account.id);
    expect(typeof cursor === 'number' && cursor >= acknowledged).toBe(true);
    await ledger.close();
    acknowledged = cursor as number;
  }
  promise('R2', 'Killed while it writes: what was acknowledged is there', kills);
  remove();
});
