import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What of the published lexicons is used: each throws where a value is none. */
export type Lexicons = {
  assertValidXrpcParams(method: string, value: unknown): unknown;
  assertValidXrpcInput(method: string, value: unknown): unknown;
  assertValidXrpcOutput(method: string, value: unknown): unknown;
};

const toolchain = resolve(import.meta.dirname, '../toolchain');
const file = resolve(toolchain, 'node_modules/@atproto/api/dist/client/lexicons.js');

/** Whether they are installed. */
export const haveLexicons = (): boolean => existsSync(file);

/** The lexicons inside @atproto/api. */
export async function loadLexicons(): Promise<Lexicons> {
  const at = createRequire(resolve(toolchain, 'package.json')).resolve(file);
  return ((await import(pathToFileURL(at).href)) as { lexicons: Lexicons }).lexicons;
}
