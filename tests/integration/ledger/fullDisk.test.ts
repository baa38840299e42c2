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

/** How often the disk fills up; more with DEEP=1. */
const cycles = process.env.DEEP ? 15 : 3;

it.runIf(mounted)(
  'refuses what does not fit, loses nothing, and goes on when there is room, again and again',
  async () => {
    const dir = join(scratch.dir, 'desk');
    const account = sampleAccount('a1');
    const start = () => openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => sampleNow });
    let ledger = start();
    // A disk of 60 MB is too small for the ballast to be set aside by itself.
    writeFileSync(join(dir, 'ballast'), Buffer.alloc(16 * 1024 * 1024));
    await ledger.system({ type: 'putAccount', account });
    const stuffing = join(scratch.dir, 'stuffing');
    const text = 'x'.repeat(20_000);
    let kept = 0;
    const take = async () => {
      const done = await ledger.ingest(account.id, [sampleMessage('t1', kept, { text: `${text} ${kept}` })], kept);
      if (done.ok) kept += 1;
      return done.ok ? '' : done.error.code;
    };
    const held = async () => (await drain(ledger)).rows.get('message')?.size;

    for (let cycle = 1; cycle <= cycles; cycle++) {
      const { bavail, bsize } = statfsSync(scratch.dir);
      writeFileSync(stuffing, Buffer.alloc(Math.max(0, bavail * bsize - 1024 * 1024)));
      let refusal = '';
      while (!refusal && kept < 20_000) refusal = await take();
      expect(refusal).toBe('disk.full');
      expect(existsSync(join(dir, 'ballast'))).toBe(false);
      expect(await held()).toBe(kept);
      expect(await ledger.cursor(account.id)).toBe(kept - 1);
      const full = await ledger.keepFile(new Uint8Array(30 * 1024 * 1024));
      expect(full).toEqual({ ok: false, error: { code: 'disk.full', facts: {} } });
      // Every other time it is closed, and opened again while there is no room yet: it says so, or has everything.
      if (cycle % 2 === 0) {
        await ledger.close();
        ledger = start();
        const { state, error } = ledger.health;
        if (state === 'ok') expect(await held()).toBe(kept);
        else expect(error?.code).toBe('disk.full');
        await ledger.close();
      }
      rmSync(stuffing);
      if (cycle % 2 === 0) ledger = start();
      expect(await take()).toBe('');
      await ledger.close();
      ledger = start();
      expect(await held()).toBe(kept);
      expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
    }
    promise('R14', 'A disk that fills up takes nothing that was acknowledged: times it filled up', cycles);
    await ledger.close();
  },
);
