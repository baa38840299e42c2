import { createHash } from 'node:crypto';
import source from '../../../resources/relay/relay.php?raw';
import type { RelayKeys } from './keys';

/** The relay as it is put on web space: one file, with the public keys of this desk in it. Nothing in it is secret. */
export function relayFile({ seal, desk, verifyToken, file, store }: RelayKeys): { name: string; text: string } {
  const values = {
    seal: base64(seal.publicKey),
    desk: base64(desk.publicKey),
    verify: createHash('sha256').update(verifyToken).digest('hex'),
    store,
  };
  const text = Object.entries(values).reduce((now, [name, value]) => fill(now, name, value), source);
  return { name: file, text };
}

function fill(text: string, name: string, value: string): string {
  const empty = `'${name}' => '',`;
  if (!text.includes(empty)) throw new Error(`the relay has no place for ${name}`);
  return text.replace(empty, `'${name}' => '${value}',`);
}

function base64(octets: Uint8Array): string {
  return Buffer.from(octets).toString('base64');
}
