import { join } from 'node:path';
import { expect, test } from 'vitest';
import { promise } from '../../support/promise';

type Lock = { packages: Record<string, Record<string, unknown>> };
type Module = {
  dependencyProblems(lock?: Lock, manifest?: Record<string, Record<string, string>>): string[];
  productionPackages(lock?: Lock): unknown[];
  readLock(): Lock;
  isAllowed(expression?: string): boolean;
};
const load = async (name: string) => (await import(join(import.meta.dirname, '../../../scripts', name))) as Module;

test('H20: every package is pinned with its hash, its licence lets us ship it, and it runs nothing when installed', async () => {
  const { dependencyProblems } = await load('dependencies.mjs');
  const { productionPackages, readLock } = await load('licences.mjs');
  expect(dependencyProblems()).toEqual([]);
  const all = Object.keys(readLock().packages).length - 1;
  expect(all).toBeGreaterThan(500);
  promise('H20', 'Packages pinned with their hash, without code of their own at installation', all);
  promise('H20', 'Packages in the product whose licences are on the list', productionPackages().length);
});

test('H20: what breaks the rules is named', async () => {
  const { dependencyProblems } = await load('dependencies.mjs');
  const packages = {
    '': {},
    'node_modules/a': { license: 'GPL-3.0', hasInstallScript: true },
    'node_modules/b': { license: 'MIT', integrity: 'sha512-x' },
    'node_modules/c': { license: 'GPL-3.0', integrity: 'sha1-x', dev: true },
  };
  expect(dependencyProblems({ packages }, { dependencies: { a: '^1.0.0', b: '1.0.0' } })).toEqual([
    'node_modules/a: no integrity',
    'node_modules/c: no integrity',
    'node_modules/a: runs code while it is installed',
    'node_modules/a: GPL-3.0 is not on the list',
    'a: ^1.0.0 is not exact',
  ]);
});

test.each([
  ['MIT', true],
  ['(MPL-2.0 OR GPL-3.0)', true],
  ['(MIT AND BSD-3-Clause)', true],
  ['(MIT AND GPL-2.0)', false],
  ['(GPL-2.0 OR GPL-3.0)', false],
  ['SEE LICENSE IN x', false],
  [undefined, false],
])('H20: %s is allowed: %s', async (expression, allowed) => {
  expect((await load('licences.mjs')).isAllowed(expression)).toBe(allowed);
});
