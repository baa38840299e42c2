import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isBeyondRepair, makeWayForCache } from '../../../electron/shell/cacheFolder';

const database = 'IndexedDB/app_desk_0.indexeddb.leveldb';
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'tresen-cache-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('nothing there, and a folder with all its files, is left alone', () => {
  expect(makeWayForCache(profile)).toBe(false);
  mkdirSync(join(profile, database), { recursive: true });
  writeFileSync(join(profile, database, 'CURRENT'), 'MANIFEST-000001\n');
  expect(makeWayForCache(profile)).toBe(false);
  expect(readdirSync(join(profile, database))).toEqual(['CURRENT']);
});

test('a file in the place of either folder goes', () => {
  writeFileSync(join(profile, 'IndexedDB'), 'x');
  expect(makeWayForCache(profile)).toBe(true);
  mkdirSync(join(profile, 'IndexedDB'));
  writeFileSync(join(profile, 'IndexedDB/other'), 'x');
  writeFileSync(join(profile, database), 'x');
  expect(makeWayForCache(profile)).toBe(true);
  expect(readdirSync(join(profile, 'IndexedDB'))).toEqual(['other']);
});

test('a link to a folder elsewhere stays with all that is there, one that leads nowhere goes', () => {
  const elsewhere = join(profile, 'elsewhere');
  mkdirSync(elsewhere);
  writeFileSync(join(elsewhere, 'kept'), 'x');
  symlinkSync(elsewhere, join(profile, 'IndexedDB'));
  expect(makeWayForCache(profile)).toBe(false);
  rmSync(join(profile, 'IndexedDB'));
  symlinkSync(join(profile, 'nowhere'), join(profile, 'IndexedDB'));
  expect(makeWayForCache(profile)).toBe(true);
  expect(existsSync(join(elsewhere, 'kept'))).toBe(true);
});

test('files that prove the cache lost are told from files that cannot be read now', () => {
  mkdirSync(join(profile, database), { recursive: true });
  expect(isBeyondRepair(profile)).toBe(true);
  writeFileSync(join(profile, database, 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(profile, database, 'MANIFEST-000001'), 'x idb_cmp1 x');
  expect(isBeyondRepair(profile)).toBe(false);
});
