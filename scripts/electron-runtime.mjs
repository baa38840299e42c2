import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fallbackElectron } from './electron-fallback.mjs';
import { isMain, run } from './run.mjs';
import { sandboxed } from './sandbox.mjs';
import { installLine } from './system.mjs';

const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const { version: shipped } = JSON.parse(readFileSync(resolve(home, 'package.json'), 'utf8'));
const download = `https://github.com/electron/electron/releases/download/v${shipped}/SHASUMS256.txt`;

/**
 * Finds an Electron to run the desk with: the one named by TRESEN_ELECTRON, else the one below with its sandbox in
 * order. The answer is left in TRESEN_ELECTRON for every child, so that one run looks once.
 * @returns {Promise<string>} the path of an executable that takes Electron's own arguments
 * @throws {Error} one sentence that says what to do
 */
export async function electronRuntime() {
  process.env.TRESEN_ELECTRON ||= await sandboxed((await findElectron()).binary);
  return process.env.TRESEN_ELECTRON;
}

/**
 * The Electron the product ships (fetched on first use), else on Linux x64 an older one out of support.
 * @returns {Promise<{binary: string, version: string, shipped: string}>}
 */
export async function findElectron() {
  const binary = (await shippedElectron()) ?? (await fallbackElectron());
  const version = await versionOf(binary);
  if (version !== shipped)
    console.log(`Electron ${shipped} cannot be fetched here: running Electron ${version}, which is out of support.`);
  return { binary, version, shipped };
}

/** The executable of the `electron` package, or undefined where it is not there and cannot be fetched. */
async function shippedElectron() {
  const binary = () => {
    const name = resolve(home, 'path.txt');
    const file = existsSync(name) && resolve(home, 'dist', readFileSync(name, 'utf8'));
    return file && existsSync(file) ? file : undefined;
  };
  if (binary()) return binary();
  // A copy in its own cache or a mirror needs no answer from the usual place, but then it is quick.
  const reachable = await fetch(download, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (reachable) console.log(`Fetching Electron ${shipped} ...`);
  await run(resolve(home, 'install.js'), [], { timeoutMs: reachable ? 600_000 : 15_000 });
  return binary();
}

/** Asks the executable for its version: this also proves that the system can load it. */
async function versionOf(executable) {
  const { code, output } = await run(executable, ['-p', 'process.versions.electron'], {
    env: { ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 30_000,
  });
  if (code === 0) return output.trim();
  if (/error while loading shared libraries/.test(output))
    throw new Error(`Electron lacks libraries. ${installLine()}`);
  throw new Error(`Electron does not start: ${output.trim().split('\n')[0]}`);
}

if (isMain(import.meta)) console.log(await electronRuntime());
