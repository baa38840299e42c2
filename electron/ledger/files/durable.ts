import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Only the person whose desk it is may read it. */
export const fileMode = 0o600;
export const folderMode = 0o700;

/** Makes a folder and those above it. */
export function makeFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: folderMode });
}

/** Makes the entries of a folder durable. Windows cannot open folders and keeps them by itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  withFile(path, 'r', fsyncSync);
}

/** Makes what was written to a file durable. */
export function syncFile(path: string): void {
  withFile(path, 'r+', fsyncSync);
}

/** Writes a whole file so that after a crash it is there complete or not at all. */
export function writeDurably(path: string, data: Uint8Array): void {
  const draft = `${path}.tmp`;
  withFile(draft, 'w', (file) => {
    for (let at = 0; at < data.length;) at += writeSync(file, data, at);
    fsyncSync(file);
  });
  renameDurably(draft, path);
}

/** Moves a file; after a crash it is in one place or the other. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolder(dirname(to));
}

/** Moves a file that may not be there. */
export function moveIfThere(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to);
}

function withFile(path: string, flags: string, use: (file: number) => void): void {
  const file = openSync(path, flags, fileMode);
  try {
    use(file);
  } finally {
    closeSync(file);
  }
}
