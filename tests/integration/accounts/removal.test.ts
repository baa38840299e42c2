import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  fillRemovingDesk,
  openRemovingDesk,
  other,
  removed,
  type RemovingDesk,
} from '../../support/accounts/removingDesk';
import { drain } from '../../support/ledger/modelCache';
import { scratchFolder } from '../../support/ledger/openings';
import { bundleWorkers, type Bundled } from '../../support/ledger/workers';

let folder: ReturnType<typeof scratchFolder>;
beforeEach(() => {
  folder = scratchFolder();
});
afterEach(() => folder.remove());

const count = 60;
const filesIn = (dir: string): string[] =>
  readdirSync(join(dir, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{64}$/u.test(name));

/** How the account is after a restart: there, gone, or kept to be read; anything between fails the test. */
async function stateOf({ ledger, vault }: RemovingDesk, dir: string, messages: number): Promise<string> {
  const { rows } = await drain(ledger);
  const own = [...(rows.get('message') ?? new Map()).values()].filter(
    (row) => (row as { accountId: string }).accountId === removed.id,
  ).length;
  const account = (await ledger.accounts()).find(({ id }) => id === removed.id);
  const secret = await vault.has(removed.id, 'password');
  const files = filesIn(dir).length - messages / 10;
  expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
  expect(await vault.has(other.id, 'password')).toBe(true);
  if (account && account.removedAt === undefined) {
    expect([own, secret, files]).toEqual([messages, true, messages / 10]);
    return 'there';
  }
  expect(secret).toBe(false);
  expect([own, files]).toEqual(account ? [messages, messages / 10] : [0, 0]);
  return account ? 'kept' : 'gone';
}

describe.each([
  ['kept', true],
  ['gone', false],
])('an account whose history is %s', (end, keep) => {
  it('is removed with its secrets, and nothing else is', async () => {
    const desk = openRemovingDesk(folder.dir);
    await fillRemovingDesk(desk, count);
    expect(await desk.removal.remove(removed.id, keep)).toEqual({ ok: true, value: undefined });
    expect(await stateOf(desk, folder.dir, count)).toBe(end);
    expect((await desk.removal.remove('nobody' as never, keep)).ok).toBe(false);
    await desk.ledger.close();
  });

  it('is there or removed, whatever step of it was the last before a crash', async () => {
    const ends: string[] = [];
    for (let last = 0; ends.at(-1) !== 'through'; last++) {
      const { dir, remove } = scratchFolder();
      let left = last;
      let crash: () => void = () => undefined;
      const crashed = new Promise<'crashed'>((resolve) => {
        crash = () => resolve('crashed');
      });
      let filled = false;
      const desk = openRemovingDesk(dir, () => {
        if (!filled || left-- > 0) return Promise.resolve();
        crash();
        return new Promise(() => undefined);
      });
      await fillRemovingDesk(desk, 20);
      filled = true;
      const result = await Promise.race([desk.removal.remove(removed.id, keep), crashed]);
      await desk.ledger.close();
      const next = openRemovingDesk(dir);
      await next.removal.finish();
      const state = await stateOf(next, dir, 20);
      await next.ledger.close();
      remove();
      ends.push(result === 'crashed' ? state : 'through');
      if (result !== 'crashed') expect(state).toBe(end);
    }
    expect(ends.length).toBeGreaterThan(6);
    expect(ends.join(' ')).toMatch(new RegExp(`^(there )+(${end} )+through$`, 'u'));
  });
});

describe('a process that is killed while it removes', () => {
  let workers: Bundled;
  beforeAll(async () => {
    workers = await bundleWorkers();
  }, 60_000);
  afterAll(() => workers.remove());

  it('leaves no half of an account, 20 times', { timeout: 240_000 }, async () => {
    const ends = new Map<string, number>();
    for (let kill = 0; kill < 20; kill++) {
      const { dir, remove } = scratchFolder();
      const keep = kill % 2 === 0;
      await new Promise<void>((resolve) => {
        const child = spawn(process.execPath, [workers.remover, dir, keep ? 'keep' : 'all']);
        createInterface({ input: child.stdout }).on('line', (line) => {
          if (line === 'filled') setTimeout(() => child.kill('SIGKILL'), kill * 6);
          if (line === 'removed') child.kill('SIGKILL');
        });
        child.on('close', () => resolve());
      });
      const desk = openRemovingDesk(dir);
      await desk.removal.finish();
      const state = await stateOf(desk, dir, 400);
      expect(['there', keep ? 'kept' : 'gone']).toContain(state);
      ends.set(state, (ends.get(state) ?? 0) + 1);
      await desk.ledger.close();
      remove();
    }
    expect((ends.get('kept') ?? 0) + (ends.get('gone') ?? 0)).toBeGreaterThan(0);
  });
});
