import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import type { LedgerThreads } from '../../../electron/ledger/client/openLedger';

const root = resolve(import.meta.dirname, '../../..');

/** Code that runs in a thread or process of its own, bundled as in the product. */
export type Bundled = LedgerThreads & {
  /** A process that opens a ledger and writes, see child.ts. */
  child: string;
  /** A process that removes an account, see tests/support/accounts/removingChild.ts. */
  remover: string;
  /** A process that takes changes to a mail server, see tests/support/mail/changingChild.ts. */
  changer: string;
  /** Removes the bundle. */
  remove(): void;
};

/** Bundles the ledger's threads, and the processes that work with them. */
export async function bundleWorkers(): Promise<Bundled> {
  const { fileOf, remove } = await bundleFiles({
    writer: 'electron/ledger/worker.ts',
    reader: 'electron/ledger/reader.ts',
    child: 'tests/support/ledger/child.ts',
    remover: 'tests/support/accounts/removingChild.ts',
    changer: 'tests/support/mail/changingChild.ts',
  });
  return { ...fileOf, remove };
}

/**
 * Bundles code as the product's build does. Below node_modules, so that native modules are found; each caller has a folder
 * of its own and removes it.
 * @param entries what to bundle, by name, relative to the root
 */
export async function bundleFiles<Name extends string>(
  entries: Record<Name, string>,
): Promise<{ fileOf: Record<Name, string>; remove(): void }> {
  const names = Object.keys(entries) as Name[];
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'ledger-'));
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
        input: Object.fromEntries(names.map((name) => [name, join(root, entries[name])])),
        external: ['libsql', /^@libsql\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return {
    fileOf: Object.fromEntries(names.map((name) => [name, join(folder, `${name}.cjs`)])) as Record<Name, string>,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
