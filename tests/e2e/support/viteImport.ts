import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

/**
 * Imports a module of the project as the product's build sees it: the aliases, and files taken in by '?inline', which
 * the test runner's own loader does not know.
 * @param file from the project's root
 */
export async function viteImport<T>(file: string): Promise<T> {
  const { runnerImport } = await import('vite');
  const alias = { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') };
  const { module } = await runnerImport<T>(resolve(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
  });
  return module;
}
