import { createPublicKey, diffieHellman, generateKeyPairSync } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa';
import { u32, u8 } from '@noble/ciphers/utils';
import { blake2b } from '@noble/hashes/blake2b';
import type { RelayKeys } from '../../../electron/connectors/relay/keys';

/** An envelope as a relay seals it, base64: for relays that tests invent. */
export function seal(keys: RelayKeys, n: string, headers: Record<string, string>, body: string): string {
  const head = JSON.stringify({ v: 1, n, at: Number(n.slice(0, 13)), headers });
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  const own = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  const theirs = createPublicKey({
    key: Buffer.concat([Buffer.from('302a300506032b656e032100', 'hex'), keys.seal.publicKey]),
    ...{ format: 'der', type: 'spki' },
  });
  const key = new Uint32Array(8);
  const shared = new Uint8Array(diffieHellman({ privateKey, publicKey: theirs }));
  hsalsa(u32(new TextEncoder().encode('expand 32-byte k')), u32(shared), new Uint32Array(4), key);
  const nonce = blake2b.create({ dkLen: 24 }).update(own).update(keys.seal.publicKey).digest();
  const box = xsalsa20poly1305(u8(key), nonce).encrypt(new TextEncoder().encode(`${head}\n${body}`));
  return Buffer.concat([own, box]).toString('base64');
}
