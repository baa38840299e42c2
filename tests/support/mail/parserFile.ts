import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
let built: Promise<string> | null = null;

/** The parser thread as one file, bundled once a test process. */
export function parserFile(): Promise<string> {
  built ??= bundleThread(resolve(root, 'electron/connectors/email/parse/worker.ts'));
  return built;
}

/** The same for a process that needs native modules: they are found from where the file lies. */
export function bundleProcess(entry: string): Promise<string> {
  const cache = resolve(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  return bundleThread(entry, mkdtempSync(join(cache, 'process-')));
}

/** Bundles a thread's entry into one file in a folder, as the product's build does; answers its path. */
export async function bundleThread(entry: string, outDir = mkdtempSync(join(tmpdir(), 'thread-'))): Promise<string> {
  process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      target: 'node18',
      rolldownOptions: {
        external: ['libsql', /^@libsql\//],
        output: { format: 'cjs', entryFileNames: 'thread.cjs' },
      },
    },
  });
  return join(outDir, 'thread.cjs');
}
