import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Bundles the script of web chat into one file that a page takes in as it is.
 * @param root the project's folder
 * @returns its text
 */
export async function bundleWebchat(root: string): Promise<string> {
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root,
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    build: {
      write: false,
      target: ['chrome105', 'firefox105', 'safari16.4'],
      rolldownOptions: {
        input: resolve(root, 'resources/webchat/source/main.ts'),
        output: { format: 'iife', entryFileNames: 'webchat.js' },
      },
    },
  });
  const [file] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (file?.type !== 'chunk') throw new Error('the script of web chat was not built');
  return file.code;
}

/** Puts the script beside the window's own files, as `webchat.js`: the desk hands it out from there. */
export function webchatScript(root: string): Plugin {
  return {
    name: 'webchat-script',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'webchat.js', source: await bundleWebchat(root) });
    },
  };
}
