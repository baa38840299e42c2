import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { scratchFolder } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';
import { promise } from '../../support/promise';

const scratch = scratchFolder();
const mounted =
  process.platform === 'linux' &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=60m', 'tmpfs', scratch.dir]).status === 0;
if (!mounted) console.log('full disk: left out, a small disk can be mounted on Linux by root only');

beforeAll(() => expect(existsSync(scratch.dir)).toBe(true));
afterAll(() => {
  // Lazily: the native module lets go of a closed file only when its statements are collected.
  if (mounted) spawnSync('umount', ['--lazy', scratch.dir]);
  scratch.remove();
});

it.runIf(mounted)('refuses what does not fit, loses nothing, and goes on when there is room', async () => {
  const dir = join(scratch.dir, 'desk');
  const account = sampleAccount('a1');
  const start = () => openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow });
  let ledger = start();
  // A disk of 60 MB is too small for the ballast to be set aside by itself.
  writeFileSync(join(dir, 'ballast'), Buffer.alloc(16 * 1024 * 1024));
  await ledger.system({ type: 'putAccount', account });
  const stuffing = join(scratch.dir, 'stuffing');
  const { bavail, bsize } = statfsSync(scratch.dir);
  writeFileSync(stuffing, Buffer.alloc(bavail * bsize - 3 * 1024 * 1024));

  const text = 'x'.repeat(20_000);
  let kept = 0;
  let refusal = '';
  while (!refusal && kept < 20_000) {
    const done = await ledger.ingest(account.id, [sampleMessage('t1', kept, { text: `${text} ${kept}` })], kept);
    if (done.ok) kept += 1;
    else refusal = done.error.code;
  }
  expect(refusal).toBe('disk.full');
  expect(existsSync(join(dir, 'ballast'))).toBe(false);
  const held = async () => (await drain(ledger)).rows.get('message')?.size;
  expect(await held()).toBe(kept);
  expect(await ledger.cursor(account.id)).toBe(kept - 1);
  const full = await ledger.keepFile(new Uint8Array(30 * 1024 * 1024));
  expect(full).toEqual({ ok: false, error: { code: 'disk.full', facts: {} } });

  rmSync(stuffing);
  expect((await ledger.ingest(account.id, [sampleMessage('t1', kept, { text })], kept)).ok).toBe(true);
  await ledger.close();
  ledger = start();
  expect(await held()).toBe(kept + 1);
  expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  promise('R14', 'A full disk takes nothing that was acknowledged', kept);
  await ledger.close();
});
