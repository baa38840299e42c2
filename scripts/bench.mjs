import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { build } from './build.mjs';
import { ensureDisplay } from './display.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { ROOT } from './run.mjs';

// npm run bench -- NAME: runs `measure()` of tests/bench/NAME.bench.ts; the last line is what it returned, as JSON.
const folder = resolve(ROOT, 'tests/bench');
const [name = ''] = process.argv.slice(2);
const file = resolve(folder, `${name}.bench.ts`);
if (!existsSync(file)) {
  const names = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.bench.ts')) : [];
  console.error(`npm run bench -- NAME, one of: ${names.map((entry) => entry.replace('.bench.ts', '')).join(', ')}`);
  process.exit(1);
}
if (!(await build()) || !(await ensureDisplay())) process.exit(1);
await electronRuntime();
const alias = { '@shared': resolve(ROOT, 'shared'), '@': resolve(ROOT, 'renderer') };
const { module } = await runnerImport(file, { root: ROOT, configFile: false, resolve: { alias } });
console.log(JSON.stringify(await module.measure()));
process.exit(0);
