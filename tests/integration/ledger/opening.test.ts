import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ms } from '@shared/domain/ids';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { openDatabase } from '../../../electron/ledger/db/database';
import { ledgerVersion } from '../../../electron/ledger/db/migrations';
import type { Ledger } from '../../../electron/ledger/store';
import { scratchFolder } from '../../support/ledger/openings';
import { drain } from '../../support/ledger/modelCache';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';

const account = sampleAccount('a1');
let scratch: ReturnType<typeof scratchFolder>;
let dir: string;
let now: Ms;
let open: Ledger[];

const start = (): Ledger => {
  const ledger = openInlineLedger({ dir, zone: 'Europe/Berlin', now: () => now });
  open.push(ledger);
  return ledger;
};
const at = (...path: string[]) => join(dir, ...path);
const messages = async (ledger: Ledger) => (await drain(ledger)).rows.get('message')?.size ?? 0;
const fill = async (ledger: Ledger, from: number, to: number) => {
  await ledger.system({ type: 'putAccount', account });
  const events = Array.from({ length: to - from }, (_, i) => sampleMessage(`t${i % 5}`, from + i));
  return ledger.ingest(account.id, events, to);
};
/** A ledger of 200 messages, closed, with or without a backup. */
const used = async (backup: boolean): Promise<string> => {
  const ledger = start();
  await fill(ledger, 0, 200);
  if (backup) expect((await ledger.backup()).ok).toBe(true);
  const { id } = ledger;
  await ledger.close();
  return id;
};
/** Copies a running ledger's files, as they lie on the disk at a power cut, to another folder and goes on there. */
const powerCut = (): void => {
  const cut = join(scratch.dir, `cut-${readdirSync(scratch.dir).length}`);
  mkdirSync(cut);
  for (const name of readdirSync(dir)) if (statSync(at(name)).isFile()) copyFileSync(at(name), join(cut, name));
  dir = cut;
};

beforeEach(() => {
  scratch = scratchFolder();
  dir = join(scratch.dir, 'desk');
  now = sampleNow;
  open = [];
});
afterEach(async () => {
  for (const ledger of open) await ledger.close();
  scratch.remove();
});

describe('opening a ledger', () => {
  it('makes a new one where there is none, for its person alone', async () => {
    const ledger = start();
    expect(ledger.health).toEqual({ state: 'ok', error: null });
    expect(await messages(ledger)).toBe(0);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    for (const name of ['ledger.db', 'index.db', 'ballast', 'running'])
      expect(statSync(at(name)).mode & 0o777).toBe(0o600);
  });

  it('leaves one of a newer version alone', async () => {
    await used(false);
    const db = openDatabase(at('ledger.db'));
    db.exec(`PRAGMA user_version = ${ledgerVersion + 1}`);
    db.close();
    const before = readFileSync(at('ledger.db'));
    const ledger = start();
    const error = { code: 'ledger.newer', facts: { version: ledgerVersion + 1 } };
    expect(ledger.health).toEqual({ state: 'unusable', error });
    expect(await ledger.apply({ type: 'undo', id: null })).toEqual({ ok: false, error });
    expect(await ledger.search({ query: 'a', before: null, limit: 1 })).toEqual({ ok: false, error });
    await ledger.close();
    expect(readFileSync(at('ledger.db')).equals(before)).toBe(true);
  });

  it.each([
    ['nonsense', () => writeFileSync(at('ledger.db'), 'no database '.repeat(5000))],
    ['half a page', () => truncateSync(at('ledger.db'), 2000)],
    ['a few pages', () => truncateSync(at('ledger.db'), 5 * 4096)],
    ['gone', () => rmSync(at('ledger.db'))],
  ])('goes back to the newest backup when the file is %s', async (_name, damage) => {
    const id = await used(true);
    damage();
    const ledger = start();
    const error = { code: 'ledger.damaged', facts: { date: '2026-05-04 10:00' } };
    expect(ledger.health).toEqual({ state: 'restored', error });
    expect(ledger.id).not.toBe(id);
    expect(await messages(ledger)).toBe(200);
    expect(await ledger.check()).toEqual({ ok: true, value: { problems: [] } });
    const found = await ledger.search({ query: 'Nachricht', before: null, limit: 50 });
    expect(found.ok && found.value.hits).toHaveLength(5);
  });

  it('begins anew, and says so, when there is no backup; the damaged file is kept', async () => {
    await used(false);
    writeFileSync(at('ledger.db'), 'no database '.repeat(5000));
    const ledger = start();
    expect(ledger.health).toMatchObject({ state: 'restored', error: { code: 'ledger.lost' } });
    expect(await messages(ledger)).toBe(0);
    expect(readdirSync(at('damaged')).some((name) => name.endsWith('.db'))).toBe(true);
    expect((await fill(ledger, 0, 3)).ok).toBe(true);
  });

  it('passes over a backup that is damaged itself', async () => {
    const ledger = start();
    await fill(ledger, 0, 10);
    await ledger.backup();
    now += 86_400_000;
    await fill(ledger, 10, 20);
    const second = await ledger.backup();
    await ledger.close();
    if (second.ok) truncateSync(second.value.path, 9000);
    rmSync(at('ledger.db'));
    const again = start();
    expect(again.health).toMatchObject({ state: 'restored', error: { facts: { date: '2026-05-04 10:00' } } });
    expect(await messages(again)).toBe(10);
  });

  it('replaces a ledger that was found damaged while it was open', async () => {
    await used(true);
    writeFileSync(at('broken'), '');
    const ledger = start();
    expect(ledger.health.state).toBe('restored');
    expect(existsSync(at('broken'))).toBe(false);
    expect(await messages(ledger)).toBe(200);
  });

  it('keeps the newest seven backups', async () => {
    const ledger = start();
    await fill(ledger, 0, 10);
    for (let day = 0; day < 9; day++) {
      now += 86_400_000;
      expect((await ledger.backup()).ok).toBe(true);
    }
    const names = readdirSync(at('backups')).filter((name) => name.endsWith('.db'));
    expect(names).toHaveLength(7);
    expect(names).toContain(`ledger-${now}.db`);
    expect(names.every((name) => (statSync(at('backups', name)).mode & 0o777) === 0o600)).toBe(true);
  });

  it('has everything acknowledged after a power cut', async () => {
    const ledger = start();
    await fill(ledger, 0, 100);
    const { id } = ledger;
    powerCut();
    const again = start();
    expect(again.health.state).toBe('ok');
    expect(again.id).toBe(id);
    expect(await messages(again)).toBe(100);
    expect(await again.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('opens with any length of its log, knowing which caches saw what was lost', async () => {
    const ledger = start();
    await fill(ledger, 0, 30);
    const rev = await ledger.rev();
    powerCut();
    const wal = readFileSync(at('ledger.db-wal'));
    const whole = dir;
    for (let part = 0; part <= 12; part++) {
      dir = join(scratch.dir, `part-${part}`);
      mkdirSync(dir);
      copyFileSync(join(whole, 'ledger.db'), at('ledger.db'));
      writeFileSync(at('ledger.db-wal'), wal.subarray(0, Math.floor((wal.length * part) / 12)));
      writeFileSync(at('running'), '');
      const cut = start();
      expect(['ok', 'restored']).toContain(cut.health.state);
      expect(await cut.check()).toEqual({ ok: true, value: { problems: [] } });
      if (part < 12) expect(await cut.fits(rev)).toBe(false);
      await fill(cut, 30, 40);
      if (part < 12) expect(await cut.fits(rev)).toBe(false);
      await cut.close();
    }
    expect(await messages(start())).toBe(40);
  });
});
