import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** One bundled file as it goes out. */
export type BundledFile = { type: string; read(): Promise<Buffer> };

/**
 * The files the desk's page consists of, by their path in the address ('/index.html'). The list is made once, from what
 * lies in the folder: an address that is not on it reaches no disk, whatever it spells.
 * @param folder null: there is none, the page comes from a development server
 */
export function openBundle(folder: string | null): ReadonlyMap<string, BundledFile> {
  const files = new Map<string, BundledFile>();
  const walk = (folder: string, path: string): void => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = `${path}/${entry.name}`;
      const type = types[extname(entry.name)];
      if (entry.isDirectory()) walk(folder, name);
      else if (entry.isFile() && type) files.set(name, { type, read: () => readFile(join(folder, name)) });
    }
  };
  if (folder !== null) walk(folder, '');
  return files;
}
