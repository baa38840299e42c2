import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT, run } from './run.mjs';

/** How each part that something was proved with tells its version. */
const ways = {
  Node: async () => process.versions.node,
  Electron: async () =>
    (
      await ask(
        process.env.TRESEN_ELECTRON,
        ['-p', '`${process.versions.electron} (Chromium ${process.versions.chrome})`'],
        { ELECTRON_RUN_AS_NODE: '1' },
      )
    ).trim(),
  Chromium: async () => firstNumber(await ask(process.env.TRESEN_CHROMIUM || 'chromium', ['--version'])),
  Dovecot: async () => firstNumber(await ask('dovecot', ['--version'])),
  Exim: async () => firstNumber(await ask('exim4', ['-bV'])),
  Cyrus: async () => firstNumber(await ask('/usr/lib/cyrus/bin/master', ['-V'])),
  '@atproto/dev-env': async () =>
    JSON.parse(
      readFileSync(resolve(ROOT, 'tests/support/toolchain/node_modules/@atproto/dev-env/package.json'), 'utf8'),
    ).version,
  Prosody: async () => firstNumber(await ask('prosodyctl', ['about'])),
  'gnome-keyring': async () => firstNumber(await ask('gnome-keyring-daemon', ['--version'])),
};
const ask = async (program, args, env = {}) =>
  (await run(program, args, { env: { PATH: `${process.env.PATH}:/usr/sbin`, ...env }, timeoutMs: 30_000 })).output;
const firstNumber = (text) => /\d+(?:\.\d+)+/.exec(text)?.[0] ?? '?';

/**
 * Asks parts for their versions.
 * @param {string[]} parts names as tests tell them; one without a version of its own, as "own double", stays as it is
 * @returns {Promise<Record<string, string>>} each with its version behind it
 */
export async function versionsOf(parts) {
  const told = async (part) => [part, ways[part] ? `${part} ${await ways[part]()}` : part];
  return Object.fromEntries(await Promise.all([...new Set(parts)].map(told)));
}
