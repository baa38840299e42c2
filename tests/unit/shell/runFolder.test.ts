import fc from 'fast-check';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { safeName } from '@shared/logic/files/safeName';
import { promise } from '../../support/promise';
import { createRunFolder } from '../../../electron/shell/runFolder';

let parent: string;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'tresen-test-'));
  writeFileSync(join(parent, 'source'), 'data', { mode: 0o755 });
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

const ups = [
  '../',
  '..\\',
  './../',
  '....//',
  '%2e%2e/',
  '..%2f',
  '\u2025/',
  '..\u2215',
  '/',
  '\\\\host\\share\\',
  'C:\\',
  '~/',
  'file:///',
];
const goals = ['etc/passwd', 'etc/cron.d/x', 'windows/win.ini', '.bashrc', '.ssh/authorized_keys', 'x', ''];

/** Names that want to be elsewhere. */
function traversals(): string[] {
  const crossed = ups.flatMap((up) => goals.flatMap((goal) => [up + goal, up.repeat(8) + goal, `a/${up}${up}${goal}`]));
  const odd = [
    '..',
    '.',
    '',
    '/',
    '\0',
    '../\0',
    'a\0/../../b',
    'a\n/../b',
    'con',
    'NUL.txt',
    'x'.repeat(5000),
    '💥'.repeat(300),
  ];
  const wild = fc.sample(fc.array(fc.constantFrom(...ups, ...goals, 'ä', '\u202e', '\0', ' '), { maxLength: 6 }), {
    numRuns: 40,
    seed: 7,
  });
  return [...crossed, ...odd, ...wild.map((parts) => parts.join(''))];
}

test('S8: whatever 300 files are called, each copy stays in the folder of the run, for this user alone, never to be run', async () => {
  const run = createRunFolder(parent);
  const names = traversals();
  expect(names.length).toBeGreaterThanOrEqual(300);
  const places = new Set<string>();
  for (const name of names) {
    const file = await run.copy(join(parent, 'source'), safeName(name));
    const folder = dirname(dirname(file));
    expect(resolve(file)).toBe(file);
    expect(file.startsWith(folder + sep)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(file)).mode & 0o777).toBe(0o700);
    expect(readFileSync(file, 'utf8')).toBe('data');
    places.add(folder);
  }
  const [folder = ''] = places;
  expect(places.size).toBe(1);
  expect(dirname(folder)).toBe(parent);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(parent).sort()).toEqual(['source', folder.slice(parent.length + 1)].sort());
  run.remove();
  promise('S8', 'No name leads a file out of its folder; it is private and cannot be run', names.length);
  expect(readdirSync(parent)).toEqual(['source']);
});
