import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { promise } from '../../support/promise';

const root = resolve(__dirname, '../../..');

/** Every source file of the product with its text, comments left out. */
const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      file: relative(root, file),
      code: readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, ''),
    })),
);
const holding = (pattern: RegExp): string[] => sources.filter(({ code }) => pattern.test(code)).map(({ file }) => file);

test.each([/\.openExternal\b/u, /\.openPath\b/u, /\.showItemInFolder\b/u])(
  'H10: %s has one door at most, in the shell',
  (call) => {
    const doors = holding(call);
    expect(doors.length).toBeLessThanOrEqual(1);
    for (const door of doors) expect(door).toMatch(/^electron\/shell\//u);
  },
);

test('H10: processes are started by the two helpers, and nothing makes code of a text', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(holding(/\bchild_process\b/u)).toEqual(['electron/vault/spawnHelper.ts']);
  expect(holding(/\butilityProcess\b/u)).toEqual(['electron/shell/spawnHelper.ts']);
  expect(holding(/\beval\(|\bnew Function\b|['"](?:node:)?vm['"]|\beval: true\b|\bexecuteJavaScript\b/u)).toEqual([]);
  promise('H10', 'Source files in which what reaches outside or runs code has one door', sources.length);
});

test('H3: no page is loaded from a file', () => {
  expect(holding(/\.loadFile\b|\bloadURL\([^)]*file:/u)).toEqual([]);
  expect(holding(/\.loadURL\b/u)).toEqual(['electron/shell/window.ts']);
});

test('H15: there is no remote module, and only preload speaks to main', () => {
  expect(holding(/@electron\/remote|enableRemoteModule|\bsendSync\b/u)).toEqual([]);
  expect(holding(/\bipcRenderer\b/u)).toEqual(['electron/preload.ts']);
  expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('@electron/remote');
  promise('H15', 'Source files without a remote module', sources.length);
});

test('H16: no call answers a secret', () => {
  const ipc = sources.filter(({ file }) => /^(?:shared\/ipc|electron\/ipc)\//u.test(file));
  expect(ipc.length).toBeGreaterThan(10);
  // Secrets go in by the login's answers and an administrator's; there is no way out.
  expect(ipc.filter(({ code }) => /\bsecrets?\.(?:get|read)\b|\bvault\b/u.test(code)).map(({ file }) => file)).toEqual(
    [],
  );
  promise('H16', 'Files of the calls between window and main that read no secret', ipc.length);
});
