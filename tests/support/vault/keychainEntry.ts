import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

/** The keychain process as one file, bundled as the product's build does; below node_modules, so that keytar is found. */
export async function bundleKeychainProcess(): Promise<{ entry: string; remove(): void }> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'keychain-'));
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
      rolldownOptions: {
        input: { keychain: join(root, 'electron/vault/keychainProcess.ts') },
        external: ['keytar'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
  return { entry: join(folder, 'keychain.cjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
