import { resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

/** The desk's own cleaners as one script that a page can be given; it sets `window.surfaces`. */
export async function bundleCleaners(): Promise<string> {
  const { build } = await import('vite');
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@': resolve(root, 'renderer') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(__dirname, 'cleaners.ts'), formats: ['iife'], name: 'cleaners' },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : null;
  if (chunk?.type !== 'chunk') throw new Error('no bundle');
  return `${chunk.code}\nwindow.surfaces = cleaners.surfaces;`;
}
