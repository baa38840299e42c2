import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, run } from './run.mjs';
import { ensureSqlite22 } from './sqlite22.mjs';

const folder = resolve(ROOT, 'tests/support/toolchain');
const stamp = resolve(folder, 'node_modules/.package-lock.json');

/**
 * Installs what only tests need and what must not burden `npm ci` on other systems (Linux only). No install scripts
 * run, but what has to be compiled is. Never fails: a suite that lacks a part says so itself.
 */
export async function ensureToolchain() {
  if (process.platform !== 'linux') return;
  if (!upToDate()) await install();
  await ensureSqlite22();
}

async function install() {
  console.log('Installing the test tools ...');
  const { code, output } = await run('npm', ['ci', '--ignore-scripts', '--loglevel', 'error'], { cwd: folder });
  if (code !== 0) console.log(`The test tools are not all there: ${output.trim().split('\n').at(-1)}`);
}

/** Whether every package of the lock file is installed in its version. */
function upToDate() {
  if (!existsSync(stamp)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(resolve(folder, 'package-lock.json'), 'utf8'));
  const { packages: found } = JSON.parse(readFileSync(stamp, 'utf8'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  );
}
