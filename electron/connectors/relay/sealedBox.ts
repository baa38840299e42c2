import { createPublicKey, diffieHellman } from 'node:crypto';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa';
import { u32, u8 } from '@noble/ciphers/utils';
import { blake2b } from '@noble/hashes/blake2b';
import type { RelayKeys } from './keys';

/** SubjectPublicKeyInfo of a bare X25519 key, up to the key itself (RFC 8410, 4). */
const spki = Buffer.from('302a300506032b656e032100', 'hex');
/** "expand 32-byte k", the constant of Salsa20. */
const sigma = u32(new TextEncoder().encode('expand 32-byte k'));

/**
 * Opens what libsodium's crypto_box_seal made: X25519 with a key used once, whose public part stands in front, and
 * XSalsa20-Poly1305 with a nonce of both public keys by BLAKE2b (https://doc.libsodium.org/public-key_cryptography/sealed_boxes).
 * null where it was not sealed to us, or is not whole.
 */
export function openSealed(sealed: Uint8Array, { publicKey, privateKey }: RelayKeys['seal']): Uint8Array | null {
  if (sealed.length < 48) return null;
  const theirs = sealed.slice(0, 32);
  const nonce = blake2b.create({ dkLen: 24 }).update(theirs).update(publicKey).digest();
  try {
    const point = createPublicKey({ key: Buffer.concat([spki, theirs]), format: 'der', type: 'spki' });
    const shared = new Uint8Array(diffieHellman({ privateKey, publicKey: point }));
    const key = new Uint32Array(8);
    hsalsa(sigma, u32(shared), new Uint32Array(4), key);
    return xsalsa20poly1305(u8(key), nonce).decrypt(sealed.slice(32));
  } catch {
    return null;
  }
}
