import { spawn } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's own folder. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** True when this file is what Node was asked to run. */
export const isMain = (meta) => process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(meta.url);

/**
 * Runs a program to its end and never throws.
 * @param {string} command a program; `.js` and `.mjs` files run with this Node
 * @param {string[]} args
 * @param {{env?: object, cwd?: string, show?: boolean, timeoutMs?: number}} options show: stream the output as it comes
 * @returns {Promise<{code: number, output: string}>} code 124 after the time limit, 127 when there is no such program
 */
export function run(command, args = [], { env = {}, cwd = ROOT, show = false, timeoutMs } = {}) {
  const [program, rest] = /\.[cm]?js$/.test(command) ? [process.execPath, [command, ...args]] : [command, args];
  return new Promise((done) => {
    const child = spawn(program, rest, {
      cwd,
      env: { ...process.env, ...env },
      stdio: show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      // On Windows npm is a batch file, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
    });
    let output = '';
    let late = false;
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => (output += text));
    const timer = timeoutMs && setTimeout(() => ((late = true), child.kill('SIGKILL')), timeoutMs);
    const end = (code) => (clearTimeout(timer), done({ code: late ? 124 : code, output }));
    child.once('error', (error) => ((output += error.message), end(127)));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** The file of a tool installed in the checkout, e.g. bin('eslint', 'bin/eslint.js'). */
export const bin = (name, file) => resolve(ROOT, 'node_modules', name, file);
