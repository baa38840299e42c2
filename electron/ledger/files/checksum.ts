import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { writeDurably } from './durable';

const chunk = 1 << 20;

/** The SHA-256 of a whole file, read in pieces. */
function checksumOf(path: string): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(chunk);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      hash.update(buffer.subarray(0, read));
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Where the checksum of a backup lies: beside it, in the form `sha256sum -c` reads. */
export const checksumFile = (path: string): string => `${path}.sha256`;

/** Writes the checksum of a finished file beside the name it is going to have. */
export function writeChecksum(path: string, finalPath = path): void {
  const line = `${checksumOf(path)}  ${basename(finalPath)}\n`;
  writeDurably(checksumFile(finalPath), new TextEncoder().encode(line));
}

/** Whether a file is as it was written; null where nobody wrote down how that was. */
export function isAsWritten(path: string): boolean | null {
  const kept = checksumFile(path);
  if (!existsSync(kept)) return null;
  return /^([0-9a-f]{64}) /u.exec(readFileSync(kept, 'latin1'))?.[1] === checksumOf(path);
}
