import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../../..');

/** The keychain process as one file, bundled as the product's build does; below node_modules, so that keytar is found. */
export async function bundleKeychainProcess(): Promise<{ entry: string; remove(): void }> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'keychain-'));
  const entry = join(folder, 'keychain.cjs');
  const bundled = await rolldown({
    input: join(root, 'electron/vault/keychainProcess.ts'),
    platform: 'node',
    external: ['keytar'],
    resolve: { alias: { '@shared': join(root, 'shared') } },
  });
  await bundled.write({ file: entry, format: 'cjs' });
  await bundled.close();
  return { entry, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
