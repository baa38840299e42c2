import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { webchatScript } from './resources/webchat/bundle';

const root = import.meta.dirname;
const out = (part: string) => resolve(root, process.env.TRESEN_OUT ?? 'out', part);
const alias = { '@shared': resolve(root, 'shared') };

/** Processes of the main bundle: the app itself and its threads, each a file of its own in out/main. */
const mainEntries = {
  main: 'electron/main.ts',
  ledgerWorker: 'electron/ledger/worker.ts',
  ledgerReader: 'electron/ledger/reader.ts',
  keychainProcess: 'electron/vault/keychainProcess.ts',
  mailParser: 'electron/connectors/email/parse/worker.ts',
};

/** Native modules cannot be bundled; everything else is, so that one folder is the whole app. */
const native = ['libsql', /^@libsql\//, 'keytar'];

type Graph = { getModuleInfo(id: string): { isEntry: boolean; importers: string[] } | null };
const early = new Map<string, boolean>();

/**
 * One file for all that the first screen needs: main answers each request of the page, so that many small files would
 * cost the start more than they save.
 */
function firstScreen(id: string, graph: Graph): string | null {
  const known = early.get(id);
  if (known !== undefined) return known ? 'first' : null;
  early.set(id, false);
  const info = graph.getModuleInfo(id);
  const needed = info !== null && (info.isEntry || info.importers.some((importer) => firstScreen(importer, graph)));
  early.set(id, needed);
  return needed ? 'first' : null;
}

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: out('main'),
      emptyOutDir: true,
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(mainEntries).filter(([, file]) => existsSync(resolve(root, file)))),
        external: native,
        // In the package a native module lies in an archive, which import() does not know how to read and require() does.
        output: { format: 'cjs', entryFileNames: '[name].js', dynamicImportInCjs: false },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: out('preload'),
      emptyOutDir: true,
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias: { ...alias, '@': resolve(root, 'renderer') } },
    plugins: [react(), webchatScript(root)],
    html: { cspNonce: '__CSP_NONCE__' },
    worker: { format: 'es' },
    // The page lives at app://desk, the development server elsewhere: hot reload has to name its own address.
    server: {
      host: '127.0.0.1',
      port: 5173,
      strictPort: true,
      hmr: { host: '127.0.0.1', clientPort: 5173, protocol: 'ws' },
    },
    build: {
      outDir: out('renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      minify: true,
      // Inlined files would be data: addresses, which the page's policy refuses.
      assetsInlineLimit: 0,
      // One style sheet: each of a part's own would hold up what comes after it.
      cssCodeSplit: false,
      rolldownOptions: {
        input: { index: resolve(root, 'renderer/index.html') },
        output: { codeSplitting: { groups: [{ name: firstScreen }] } },
      },
    },
  },
});
