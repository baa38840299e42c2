import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bin, isMain, ROOT, run } from './run.mjs';

const tsc = bin('typescript', 'lib/tsc.js');
const folders = ['electron', 'renderer', 'resources/webchat', 'shared'].filter((folder) =>
  existsSync(resolve(ROOT, folder)),
);
const electron25 = resolve(ROOT, 'tests/support/toolchain/node_modules/electron25/electron.d.ts');

// The longest first: the others run beside it.
const parts = [
  ['lint', bin('eslint', 'bin/eslint.js'), ['.', '--max-warnings', '0']],
  ['types', tsc, ['-p', 'tsconfig.json']],
  ['types against Electron 25', tsc, ['-p', 'tsconfig.shell25.json'], electron25],
  ['format', bin('prettier', 'bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.']],
  ['boundaries', bin('dependency-cruiser', 'bin/dependency-cruise.mjs'), ['--output-type', 'err', ...folders]],
  ['dead code', bin('knip', 'bin/knip.js'), ['--no-progress']],
  ['dependencies', resolve(ROOT, 'scripts/dependencies.mjs'), []],
];

/**
 * Runs every static check, two at a time, and prints one line for each (with its output where it failed).
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function check() {
  const count = { passed: 0, failed: 0 };
  const queue = [...parts];
  const work = async () => {
    for (let part = queue.shift(); part; part = queue.shift()) {
      const [name, tool, args, needs] = part;
      if (needs && !existsSync(needs)) {
        console.log(`check: ${name} left out, its types come with: npm ci --prefix tests/support/toolchain`);
        continue;
      }
      const { code, output } = await run(tool, args);
      count[code === 0 ? 'passed' : 'failed']++;
      console.log(`check: ${name} ${code === 0 ? 'passed' : `failed\n${output.trim()}`}`);
    }
  };
  await Promise.all([work(), work()]);
  return count;
}

if (isMain(import.meta)) process.exitCode = (await check()).failed === 0 ? 0 : 1;
