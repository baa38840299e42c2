import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { ROOT, run } from './run.mjs';

const modules = resolve(ROOT, 'tests/support/toolchain/node_modules');
const sqlite = resolve(modules, 'better-sqlite3');
const built = resolve(sqlite, 'build/Release/better_sqlite3.node');
const stamp = resolve(sqlite, 'build/stamp');

/**
 * Compiles better-sqlite3 for the test tools' own Node, once: it comes without binaries, and its own build takes two
 * minutes where this takes ten seconds, unoptimised and without node-gyp. Never fails: who needs it says so itself.
 */
export async function ensureSqlite22() {
  if (!existsSync(sqlite) || !existsSync(resolve(modules, 'node22/include'))) return;
  const versions = ['better-sqlite3', 'node22'].map((name) => versionOf(name)).join(' ');
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, 'utf8') === versions) return;
  console.log('Compiling better-sqlite3 for the test tools ...');
  mkdirSync(dirname(built), { recursive: true });
  const gypi = readFileSync(resolve(sqlite, 'deps/defines.gypi'), 'utf8');
  const defines = [...gypi.matchAll(/'((?:HAVE|SQLITE)_\w+(?:=[^']*)?)'/gu)].map(([, define]) => `-D${define}`);
  const common = ['-c', '-w', '-O0', '-fPIC', '-DNDEBUG'];
  const results = await Promise.all([
    compile('gcc', [...common, ...defines, 'deps/sqlite3/sqlite3.c', '-o', 'build/sqlite3.o']),
    compile('g++', [
      ...[...common, '-std=c++20', '-DBUILDING_NODE_EXTENSION', '-DNODE_GYP_MODULE_NAME=better_sqlite3'],
      ...[`-I${modules}/node22/include/node`, '-Ideps/sqlite3', 'src/better_sqlite3.cpp', '-o', 'build/binding.o'],
    ]),
  ]);
  const link = ['-shared', '-Wl,-Bsymbolic', 'build/sqlite3.o', 'build/binding.o', '-o', built];
  const broken = results.find(({ code }) => code !== 0) ?? (await compile('g++', link));
  if (broken.code === 0) writeFileSync(stamp, versions);
  else console.log(`better-sqlite3 was not compiled: ${broken.output.trim().split('\n').at(-1)}`);
}

const compile = (program, args) => run(program, args, { cwd: sqlite, timeoutMs: 60_000 });

const versionOf = (name) =>
  `${name} ${JSON.parse(readFileSync(resolve(modules, name, 'package.json'), 'utf8')).version}`;
