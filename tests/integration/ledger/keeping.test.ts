import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { checkParts, type Finding } from '@shared/ipc/keeping';
import { openInlineLedger } from '../../../electron/ledger/client/openInlineLedger';
import { openDatabase } from '../../../electron/ledger/db/database';
import { ledgerVersion } from '../../../electron/ledger/db/migrations';
import type { Ledger } from '../../../electron/ledger/store';
import { createVault } from '../../../electron/vault/ledgerVault';
import { answer } from '../../support/connectors/fixtures';
import { seeded } from '../../support/generate/random';
import { drain } from '../../support/ledger/modelCache';
import { quick, scratchFolder } from '../../support/ledger/openings';
import { sampleAccount, sampleMessage, sampleNow } from '../../support/ledger/samples';
import { promise } from '../../support/promise';
import { fakeKeychain } from '../../support/vault/fakeKeychain';

const account = sampleAccount('a1');
const secret = 'canary-5f1c-geheim';
const keychain = fakeKeychain();
const variants = process.env.DEEP ? 2_000 : 200;
let scratch: ReturnType<typeof scratchFolder>;
let open: Ledger[];

const at = (...path: string[]): string => join(scratch.dir, ...path);
const start = (dir = 'desk'): Ledger => {
  mkdirSync(at(dir), { recursive: true });
  // Not what these tests are about, and 16 MB each time.
  writeFileSync(at(dir, 'ballast'), '');
  const ledger = openInlineLedger({ dir: at(dir), zone: 'Europe/Berlin', now: () => sampleNow });
  open.push(ledger);
  return ledger;
};
const rowsOf = async (ledger: Ledger) => (await drain(ledger)).rows;
/** Rows as a person made them: without what the ledger works out again at any time. */
type Made = [table: string, rows: [id: string, row: object][]];
const made = async (ledger: Ledger): Promise<Made[]> => {
  const tables = [...(await rowsOf(ledger))].map(([table, rows]): Made => {
    const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
    return [table, sorted as Made[1]];
  });
  return tables.sort(([a], [b]) => (a < b ? -1 : 1));
};
const must = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** A desk with messages, a note, a draft, files, a secret, and an answer on its way. */
async function used(): Promise<Ledger> {
  const ledger = start();
  await ledger.system({ type: 'putAccount', account });
  const file = { remoteId: 'f', name: 'a.txt', mime: 'text/plain', bytes: 4, cid: null, width: null, height: null };
  const attachments = [{ ...file, durationMs: null, data: new TextEncoder().encode('eins') }] as never;
  const events = Array.from({ length: 40 }, (_, index) => sampleMessage(`t${index % 4}`, index));
  await ledger.ingest(account.id, [...events, sampleMessage('t9', 99, { attachments })], 1);
  const [conversation] = [...((await rowsOf(ledger)).get('conversation')?.values() ?? [])] as Conversation[];
  must(await ledger.apply(answer('o', conversation?.id as never, account.id, sampleNow)));
  must(await createVault(ledger, keychain.ask).set(account.id, 'password', secret));
  await ledger.setSetting('connector.email.client', JSON.stringify({ secret }));
  return ledger;
}
const exportDesk = async (ledger: Ledger): Promise<string> => {
  mkdirSync(at('elsewhere'), { recursive: true });
  must(await ledger.keeping.exportTo(at('elsewhere'), 'Tresen'));
  return at('elsewhere/Tresen/ledger.db');
};
const checkAll = async (ledger: Ledger): Promise<Finding[]> => {
  const found: Finding[] = [];
  for (const part of checkParts)
    for (let done = 0; ;) {
      const step = must(await ledger.keeping.check(part, done));
      found.push(...step.found);
      done = step.done;
      if (done >= step.total) break;
    }
  return found;
};

beforeEach(() => {
  scratch = scratchFolder(quick);
  open = [];
});
afterEach(async () => {
  for (const ledger of open) await ledger.close();
  scratch.remove();
});

describe('a desk saved elsewhere', () => {
  it('is there again, row by row and file by file, on an empty computer', async () => {
    const ledger = await used();
    const path = await exportDesk(ledger);
    const before = await made(ledger);
    const other = start('other');
    const contents = must(await other.keeping.examine({ path }));
    expect(contents).toMatchObject({ at: sampleNow, conversations: 5, messages: 42 });
    await other.close();
    expect(other.keeping.adopt()).toBe(true);
    const restored = start('other');
    expect(restored.health).toMatchObject({ state: 'restored', error: { code: 'ledger.returned' } });
    expect(restored.id).not.toBe(ledger.id);
    const calm = (table: unknown, id: string, row: object) =>
      table === 'outbox' ? [id, { ...row, state: 'uncertain', phase: 'body', error: expect.anything() }] : [id, row];
    expect(await made(restored)).toEqual(
      before.map(([table, rows]) => [table, rows.map(([id, row]) => calm(table, id, row))]),
    );
    expect(await checkAll(restored)).toEqual([]);
    promise(
      'R20',
      'Saved elsewhere, gone here, restored: every row and file is there',
      before.flatMap(([, rows]) => rows).length,
    );
  });

  it('holds no secret', async () => {
    const ledger = await used();
    await exportDesk(ledger);
    const files = readdirSync(at('elsewhere'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const bytes = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    expect(files.map(({ name }) => name)).toContain('ledger.db.sha256');
    const sealed = JSON.stringify(await ledger.setting(`vault.secret:${JSON.stringify([account.id, 'password'])}`));
    const parts = Object.values(JSON.parse(sealed) as Record<string, string>).filter((part) => part.length > 12);
    expect(parts.length).toBeGreaterThan(0);
    for (const needle of [secret, Buffer.from(secret).toString('base64').slice(0, -4), 'vault.', ...parts])
      for (const place of bytes) expect(place.includes(needle)).toBe(false);
    promise('S10', 'No secret leaves with a saved desk', bytes.length);
  });

  it(`is refused when a byte of it is another, or its end is missing (${variants} ways); nothing here changes`, async () => {
    const ledger = await used();
    const path = await exportDesk(ledger);
    const whole = readFileSync(path);
    const before = await made(ledger);
    const random = seeded(7);
    for (let variant = 0; variant < variants; variant++) {
      const bytes = Buffer.from(whole);
      const place = random.int(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << random.int(8));
      writeFileSync(path, variant % 2 === 0 ? bytes : whole.subarray(0, place));
      const refused = await ledger.keeping.examine({ path });
      expect(refused, `variant ${variant}`).toMatchObject({ ok: false, error: { code: 'backup.invalid' } });
    }
    expect(ledger.keeping.adopt()).toBe(false);
    expect(await made(ledger)).toEqual(before);
    promise('R20', 'A truncated or flipped backup is refused before anything is written', variants);
  }, 120_000);

  it.each([
    ['another trigger', 'CREATE TRIGGER evil AFTER INSERT ON tag BEGIN DELETE FROM message; END'],
    ['a view', 'CREATE VIEW evil AS SELECT * FROM setting'],
    ['another table', 'CREATE TABLE evil(x)'],
    ['a missing index', 'DROP INDEX deletion_0'],
    ['a row that is no row', `UPDATE message SET data = '{"id":1}'`],
    ['a row that is no JSON', `INSERT INTO tag(id, rev, data) VALUES ('x', 1, 'x')`],
    ['a row of another id', "UPDATE tag SET id = 'other'; INSERT INTO tag(id, rev, data) VALUES ('y', 1, '{}')"],
    ['no version', 'PRAGMA user_version = 0'],
    ['a newer version', `PRAGMA user_version = ${ledgerVersion + 1}`],
    ['no tables', 'DROP TABLE message'],
  ])('is refused with %s, however good its checksum', async (name, sql) => {
    const ledger = await used();
    const path = await exportDesk(ledger);
    const db = openDatabase(path);
    db.exec(sql);
    db.close();
    renameSync(`${path}.sha256`, `${path}.gone`);
    const refused = await ledger.keeping.examine({ path });
    const code = name === 'a newer version' ? 'backup.newer' : 'backup.invalid';
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(ledger.keeping.adopt()).toBe(false);
    promise('S14', 'A file that is not quite a backup is refused before anything is written', 1);
  });

  it('never stands under its name half written', async () => {
    const ledger = await used();
    expect(await ledger.keeping.exportTo(at('missing'), 'Tresen')).toMatchObject({ ok: false });
    mkdirSync(at('elsewhere'));
    expect((await ledger.keeping.exportTo(at('elsewhere'), 'Tresen')).ok).toBe(true);
    expect((await ledger.keeping.exportTo(at('elsewhere'), 'Tresen')).ok).toBe(false);
    expect(readdirSync(at('elsewhere'))).toEqual(['Tresen']);
  });
});

describe('going back to a backup', () => {
  it('keeps what was there, takes the present secrets along, and sends nothing twice', async () => {
    const ledger = await used();
    must(await ledger.backup());
    await ledger.ingest(account.id, [sampleMessage('later', 200)], 2);
    must(await createVault(ledger, keychain.ask).set(account.id, 'password', 'renewed'));
    const renewed = await ledger.setting(`vault.secret:${JSON.stringify([account.id, 'password'])}`);
    const [newest] = ledger.keeping.backups();
    expect(newest?.at).toBe(sampleNow);
    must(await ledger.keeping.examine({ at: sampleNow }));
    await ledger.close();
    ledger.keeping.adopt();
    const restored = start();
    const rows = await rowsOf(restored);
    expect(rows.get('message')?.size).toBe(42);
    expect([...(rows.get('outbox')?.values() ?? [])]).toMatchObject([{ state: 'uncertain' }]);
    expect(await restored.setting(`vault.secret:${JSON.stringify([account.id, 'password'])}`)).toEqual(renewed);
    expect(readdirSync(at('desk/replaced')).filter((name) => name.endsWith('.db'))).toHaveLength(1);
    await restored.close();
    expect(start().health).toEqual({ state: 'ok', error: null });
  });

  it('goes on where a crash stopped it', async () => {
    const ledger = await used();
    must(await ledger.backup());
    must(await ledger.keeping.examine({ at: sampleNow }));
    await ledger.close();
    ledger.keeping.adopt();
    // The present one was already moved, its log was not.
    mkdirSync(at('desk/replaced'));
    renameSync(at('desk/ledger.db'), at('desk/replaced/ledger-1.db'));
    writeFileSync(at('desk/ledger.db-wal'), 'of the old one');
    const restored = start();
    expect(restored.health.state).toBe('restored');
    expect((await rowsOf(restored)).get('message')?.size).toBe(42);
  });

  it('asks for a backup that is there', async () => {
    const ledger = await used();
    expect(await ledger.keeping.examine({ at: 1 })).toMatchObject({ ok: false, error: { code: 'not.found' } });
    expect(await ledger.keeping.examine({ path: at('nowhere') })).toMatchObject({ ok: false });
  });
});

describe('the check', () => {
  it('finds nothing in a sound desk', async () => {
    expect(await checkAll(await used())).toEqual([]);
  });

  it('counts anew what was counted wrong', async () => {
    const ledger = await used();
    await ledger.close();
    const db = openDatabase(at('desk/ledger.db'));
    db.exec(`UPDATE counter SET data = json_set(data, '$.value', 7) WHERE id = 'state:open'`);
    db.close();
    const again = start();
    expect(await checkAll(again)).toEqual([{ kind: 'counters', count: 1, repaired: true }]);
    expect(await again.check()).toEqual({ ok: true, value: { problems: [] } });
  });

  it('makes a search index anew that lacks messages', async () => {
    const ledger = await used();
    await ledger.search({ query: 'Nachricht', before: null, limit: 1 });
    await ledger.close();
    const db = openDatabase(at('desk/index.db'));
    db.exec('DELETE FROM place WHERE seq IN (SELECT seq FROM place LIMIT 3)');
    db.close();
    const again = start();
    expect(await checkAll(again)).toEqual([{ kind: 'search', count: 1, repaired: true }]);
    const found = must(await again.search({ query: 'Nachricht', before: null, limit: 50 }));
    expect(found.hits.length).toBeGreaterThanOrEqual(4);
  });

  it('puts a damaged file aside, and names one that is not there', async () => {
    const ledger = await used();
    const [file] = readdirSync(at('desk/files'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    const path = join(file?.parentPath ?? '', file?.name ?? '');
    copyFileSync(path, at('whole'));
    writeFileSync(path, 'zwei');
    expect(await checkAll(ledger)).toEqual([
      { kind: 'fileDamaged', count: 1, repaired: false },
      { kind: 'fileMissing', count: 1, repaired: false },
    ]);
    expect(ledger.filePath(file?.name ?? '')).toBeNull();
    must(await ledger.keepFile(readFileSync(at('whole'))));
    expect(await checkAll(ledger)).toEqual([]);
  });

  it('tells at once of a ledger that is damaged, writes nothing more, and the next start has its backup', async () => {
    const ledger = await used();
    must(await ledger.backup());
    await ledger.close();
    const whole = readFileSync(at('desk/ledger.db'));
    // A page of messages, where opening does not look.
    const page = Math.floor(whole.indexOf('Nachricht 20 in') / 4096) * 4096;
    whole.fill(0xa5, page, page + 4096);
    writeFileSync(at('desk/ledger.db'), whole);
    const again = start();
    expect(again.health.state).toBe('ok');
    const told: unknown[] = [];
    again.onHealth((health) => told.push(health));
    const found = must(await again.keeping.check('data', 0)).found;
    expect(found).toEqual([{ kind: 'damage', count: 1, repaired: false }]);
    const error = { code: 'ledger.broken', facts: { date: '2026-05-04 10:00' } };
    expect(told).toEqual([{ state: 'readOnly', error }]);
    expect(await again.apply({ type: 'undo', id: null })).toEqual({ ok: false, error });
    await again.close();
    const restored = start();
    expect(restored.health).toMatchObject({ state: 'restored', error: { code: 'ledger.damaged' } });
    expect((await rowsOf(restored)).get('message')?.size).toBe(42);
    promise('R15', 'Damage found while the desk is open is told at once', 1);
  });

  it('goes past a backup that is not as it was written', async () => {
    const ledger = await used();
    const backup = must(await ledger.backup());
    await ledger.close();
    const bytes = readFileSync(backup.path);
    const text = bytes.indexOf('Nachricht 7 in');
    bytes[text] = 'X'.charCodeAt(0);
    writeFileSync(backup.path, bytes);
    truncateSync(at('desk/ledger.db'), 3000);
    expect(start().health).toMatchObject({ error: { code: 'ledger.lost' } });
  });
});
