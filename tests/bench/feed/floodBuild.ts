import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const floodRegistry = resolve(import.meta.dirname, 'registry.ts');

/**
 * The built desk in a folder of its own, its main process built again with the bench's registry of connectors.
 * `strict`: the cache flushes every transaction to the disk. Answers the file to start Electron with.
 */
export async function buildFloodDesk(
  name: string,
  strict: boolean,
  registry = floodRegistry,
): Promise<{ entry: string; remove(): void }> {
  const from = resolve(root, process.env.TRESEN_OUT || 'out');
  const folder = resolve(root, `out-bench-${name}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
    plugins: [{ name: 'bench-registry', enforce: 'pre', resolveId: benchRegistry(registry) }],
    build: {
      outDir: join(folder, 'main'),
      emptyOutDir: false,
      minify: false,
      ssr: resolve(root, 'electron/main.ts'),
      target: 'node18',
      rolldownOptions: {
        external: ['electron', 'libsql', /^@libsql\//, 'keytar'],
        output: { format: 'cjs', entryFileNames: 'main.js' },
      },
    },
    ssr: { noExternal: true, external: ['electron', 'libsql', 'keytar'] },
  });
  if (strict) makeStrict(join(folder, 'renderer/assets'));
  return { entry: join(folder, 'main/main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The product's registry becomes the bench's, save where the bench's own asks for it. */
function benchRegistry(registry: string) {
  return (source: string, importer: string | undefined): string | null =>
    source.endsWith('connectors/registry') && importer !== registry ? registry : null;
}

function makeStrict(assets: string): void {
  for (const name of readdirSync(assets).filter((file) => file.includes('feedWorker'))) {
    const path = join(assets, name);
    const code = readFileSync(path, 'utf8');
    const strict = code.replaceAll(/(["'`])relaxed\1/g, '"strict"');
    if (strict === code) throw new Error('the cache no longer says relaxed: the strict run would measure nothing');
    writeFileSync(path, strict);
  }
}
