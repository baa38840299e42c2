import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
let built: Promise<string> | null = null;

/** The parser thread as one file, bundled once a test process as the product's build does. */
export function parserFile(): Promise<string> {
  built ??= bundleThread(resolve(root, 'electron/connectors/email/parse/worker.ts'));
  return built;
}

/** Bundles a thread's entry into one file; answers its path. */
export async function bundleThread(input: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'thread-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rolldownOptions: { input: { thread: input }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  });
  return join(folder, 'thread.cjs');
}
