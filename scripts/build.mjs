import { statSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bin, ROOT, run } from './run.mjs';

const sources = ['electron', 'renderer', 'resources/webchat', 'shared', 'electron.vite.config.ts', 'package-lock.json'];

/** Where the built app lies: `out`, or the folder named by TRESEN_OUT. */
export const OUT = resolve(ROOT, process.env.TRESEN_OUT || 'out');

/** What Electron is started with: the checkout, or the entry of a build that lies elsewhere. */
export const APP = process.env.TRESEN_OUT ? join(OUT, 'main/main.js') : ROOT;

/** Builds the app where a source is newer than the last build. @returns {Promise<boolean>} whether there is a build */
export async function build() {
  const built = changed(join(OUT, 'renderer/index.html'));
  if (built > 0 && sources.every((source) => changed(resolve(ROOT, source)) < built)) return true;
  const { code, output } = await run(bin('electron-vite', 'bin/electron-vite.js'), ['build']);
  if (code !== 0) console.log(output.trim());
  return code === 0;
}

/** The time of the last change in a file or folder (ms), 0 where there is none. */
function changed(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
