import { chmodSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { screenOf } from '../support/screen';
import { expect, expectWork, test } from '../support/startedProfile';
import { promise } from '../../support/promise';

const database = (profile: string): string => join(profile, 'IndexedDB/app_desk_0.indexeddb.leveldb');
const files = (profile: string, name: RegExp): string[] =>
  readdirSync(database(profile))
    .filter((file) => name.test(file))
    .map((file) => join(database(profile), file));

/** Turns bytes of the file's middle into others. */
function spoil(file: string): void {
  const bytes = readFileSync(file);
  for (let at = Math.floor(bytes.length / 3); at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
  writeFileSync(file, bytes);
}

const losses: Record<string, (profile: string) => void> = {
  'is gone': (profile) => rmSync(join(profile, 'IndexedDB'), { recursive: true }),
  'is a file': (profile) => {
    rmSync(join(profile, 'IndexedDB'), { recursive: true });
    writeFileSync(join(profile, 'IndexedDB'), 'not a folder');
  },
  'lost its manifest': (profile) => files(profile, /^MANIFEST/).forEach((file) => rmSync(file)),
  'lost its current file': (profile) => files(profile, /^CURRENT/).forEach((file) => rmSync(file)),
  'lost its log': (profile) => files(profile, /\.log$/).forEach((file) => rmSync(file)),
  'has flipped bytes': (profile) => files(profile, /\.(log|ldb)$/).forEach(spoil),
  'has a nonsense manifest': (profile) =>
    files(profile, /^MANIFEST/).forEach((file) => writeFileSync(file, 'nonsense')),
  'has a nonsense current file': (profile) => writeFileSync(join(database(profile), 'CURRENT'), 'MANIFEST-999999\n'),
  'has a log cut in the middle': (profile) =>
    files(profile, /\.log$/).forEach((file) => truncateSync(file, Math.floor(statSync(file).size / 2))),
  'is all zeros': (profile) =>
    files(profile, /^(MANIFEST|CURRENT|.*\.(log|ldb))/).forEach((file) => writeFileSync(file, Buffer.alloc(4096))),
  'has nothing but its log': (profile) => files(profile, /^(?!.*\.log$)/).forEach((file) => rmSync(file)),
};

const back = 'The cache is gone or damaged: nothing of the user is, and the desk is back';

for (const [name, lose] of Object.entries(losses))
  test(`the cache ${name}: nothing of the user's is gone`, async ({ desk, profile }) => {
    lose(profile);
    const began = Date.now();
    await desk.open();
    await expectWork(desk.page());
    expect(Date.now() - began, 'with the start of the desk').toBeLessThan(10_000);
    promise('R15', back, 1);
    if (name === 'is gone') promise('R16', "Without IndexedDB's folder all that the user made is there", 1);
  });

/** Puts a database of a far newer version in the cache's place, over and over until the desk has let go of the old one. */
function replaceCache(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done) => {
        const replace = (): void => {
          indexedDB.deleteDatabase('tresen-cache').onsuccess = () => {
            const open = indexedDB.open('tresen-cache', 10_000_000);
            open.onupgradeneeded = () => open.result.createObjectStore('other');
            open.onsuccess = () => done();
            open.onerror = replace;
          };
        };
        replace();
      }),
  );
}

test('the cache is of another version: it is made anew', async ({ desk }) => {
  await desk.open();
  await expectWork(desk.page());
  await replaceCache(desk.page());
  // The test's own connection still holds it: only a kill leaves it as it is.
  await desk.kill();
  await desk.open();
  await expectWork(desk.page());
  promise('R15', back, 1);
});

test('the cache is locked: the desk says so with the next step, and goes on when it is not', async ({
  desk,
  profile,
}) => {
  chmodSync(database(profile), 0);
  await desk.open();
  const { words } = screenOf(desk.page());
  await expect(desk.page().getByText(words('notices.cache.failed'))).toBeVisible({ timeout: 30_000 });
  await desk.quit();
  chmodSync(database(profile), 0o700);
  await desk.open();
  await expectWork(desk.page());
  promise('R15', back, 1);
});
