import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** Bundles a page's script (a path from the project's root) with all it imports, workers too; answers the folder. */
export async function bundlePage(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root,
    base: './',
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome114',
      minify: false,
      rolldownOptions: { input: { page: resolve(root, script) }, output: { entryFileNames: '[name].js' } },
    },
  });
  return folder;
}
