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

/**
 * Bundles the ledger's threads as the product's build does. Below node_modules, so that native modules are found; each
 * caller has a folder of its own and removes it.
 */
export async function bundleWorkers(): Promise<Bundled> {
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
        input: {
          writer: join(root, 'electron/ledger/worker.ts'),
          reader: join(root, 'electron/ledger/reader.ts'),
          child: join(root, 'tests/support/ledger/child.ts'),
          remover: join(root, 'tests/support/accounts/removingChild.ts'),
          changer: join(root, 'tests/support/mail/changingChild.ts'),
        },
        external: ['libsql', /^@libsql\//],
        output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' },
      },
    },
  });
  return {
    writer: join(folder, 'writer.cjs'),
    reader: join(folder, 'reader.cjs'),
    child: join(folder, 'child.cjs'),
    remover: join(folder, 'remover.cjs'),
    changer: join(folder, 'changer.cjs'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
