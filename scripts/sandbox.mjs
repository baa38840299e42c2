import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CACHE } from './electron-fallback.mjs';
import { isMain, run } from './run.mjs';

/** A user namespace in which root is nobody: Chromium refuses root, and its sandbox needs a namespace of its own. */
const AS_NOBODY = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

/**
 * Makes sure that Chromium's sandbox can work on this Linux.
 * @param {string} executable Electron's own, or what starts it with the arguments it is given
 * @param {string} folder where to put what is to be started instead
 * @returns {Promise<string>} the executable to start instead: the same, one that lets go of root first, or, only where
 * the system offers no namespaces, one with the sandbox off (which is printed)
 */
export async function sandboxed(executable, folder = CACHE) {
  if (process.platform !== 'linux') return executable;
  const root = process.getuid() === 0;
  const probe = [...(root ? AS_NOBODY : []), 'unshare', '--user', '--map-root-user', 'true'];
  const { code } = await run(probe[0], probe.slice(1));
  if (code === 0) return root ? wrapper([...AS_NOBODY, executable], folder) : executable;
  if (!root && hasSetuidHelper(executable)) return executable;
  console.log('This system offers no user namespaces: Electron runs with --no-sandbox. Use it for trying out only.');
  return wrapper([executable, '--no-sandbox'], folder);
}

/** Chromium's older way to a sandbox: a helper beside the executable that belongs to root and is setuid. */
function hasSetuidHelper(executable) {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4000) !== 0;
}

/** One executable file for a command with arguments, as Playwright wants it. */
async function wrapper(command, folder) {
  const script = `#!/bin/sh\nexec ${command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')} "$@"\n`;
  const file = join(folder, `electron-${createHash('sha256').update(script).digest('hex').slice(0, 12)}`);
  await mkdir(folder, { recursive: true });
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, script);
  await chmod(fresh, 0o755);
  await rename(fresh, file);
  return file;
}

// node scripts/sandbox.mjs EXECUTABLE FOLDER: prints what to start instead.
if (isMain(import.meta)) console.log(await sandboxed(process.argv[2] ?? '', process.argv[3]));
