import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';

const root = resolve(import.meta.dirname, '../../..');
let built: Promise<string> | null = null;

/** The parser thread as one file, bundled once a test process as the product's build does. */
export function parserFile(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'parser-')), 'parser.cjs');
  const bundled = await rolldown({
    input: resolve(root, 'electron/connectors/email/parse/worker.ts'),
    platform: 'node',
    resolve: { alias: { '@shared': resolve(root, 'shared') } },
  });
  await bundled.write({ file, format: 'cjs' });
  await bundled.close();
  return file;
}
