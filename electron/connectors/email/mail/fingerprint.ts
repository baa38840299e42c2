import { createHash } from 'node:crypto';
import { headersOf } from '../mime/headers';
import { leavesOf, partsOf } from '../mime/structure';
import type { RawMail } from '../parse/parsedMail';

/** Characters of a fingerprint: 96 bits, base64url. */
export const fingerprintLength = 16;

const mostBytes = 65_536;

/**
 * What a mail says, in short: who, when, about what, and the beginning of the first part with words. Made of what the
 * server has, before anything is decoded, so that it is the same in every folder and never changes with this program.
 */
export function fingerprintOf({ header, structure, bodies }: Omit<RawMail, 'size'>): string {
  const leaves = leavesOf(structure);
  const [first] = partsOf(leaves).texts;
  const body = first && bodies.get(first.part)?.subarray(0, mostBytes);
  return hash(header, body ?? Buffer.from(leaves.map(({ type, size }) => `${type} ${size}`).join('\n')));
}

/** The same for a mail the server cannot take apart. @param source its beginning */
export function fingerprintOfSource(source: Uint8Array): string {
  return hash(source.subarray(0, mostBytes), source.subarray(0, mostBytes));
}

function hash(header: Uint8Array, body: Uint8Array): string {
  const sum = createHash('sha256');
  const headers = headersOf(header);
  for (const name of ['date', 'from', 'subject']) sum.update(`${headers.get(name) ?? ''}\n`);
  return sum.update(body).digest('base64url').slice(0, fingerprintLength);
}
