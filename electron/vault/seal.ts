import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** A key with the name it goes by in sealed values. The name tells nothing of the key. */
export type Key = { id: string; bytes: Buffer };

/** A sealed value as it lies in the ledger: which key, the nonce, the cipher text with its tag (base64). */
export const Sealed = z.strictObject({ key: z.string(), nonce: z.string(), box: z.string() });
export type Sealed = z.infer<typeof Sealed>;

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** A new random key. */
export function newKey(): Key {
  return keyFrom(randomBytes(keyBytes));
}

/** The key of a keychain entry (base64); null when it is none. */
export function parseKey(text: string): Key | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length === keyBytes ? keyFrom(bytes) : null;
}

function keyFrom(bytes: Buffer): Key {
  return { id: createHmac('sha256', bytes).update('key id').digest('base64').slice(0, 22), bytes };
}

/**
 * Encrypts with AES-256-GCM and a random nonce.
 * @param place where the value belongs; bound to it, so that a value moved elsewhere does not open
 */
export function seal(key: Key, place: string[], value: string): Sealed {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key.bytes, nonce, { authTagLength: tagBytes }).setAAD(aad(place));
  const box = Buffer.concat([sealing.update(value, 'utf8'), sealing.final(), sealing.getAuthTag()]);
  return { key: key.id, nonce: nonce.toString('base64'), box: box.toString('base64') };
}

/** The value again; null when it was sealed with another key, for another place, or was changed. */
export function unseal(key: Key, place: string[], sealed: Sealed): string | null {
  const box = Buffer.from(sealed.box, 'base64');
  const nonce = Buffer.from(sealed.nonce, 'base64');
  if (sealed.key !== key.id || nonce.length !== nonceBytes || box.length < tagBytes) return null;
  try {
    const opening = createDecipheriv(cipher, key.bytes, nonce, { authTagLength: tagBytes })
      .setAAD(aad(place))
      .setAuthTag(box.subarray(-tagBytes));
    return Buffer.concat([opening.update(box.subarray(0, -tagBytes)), opening.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function aad(place: string[]): Buffer {
  return Buffer.from(JSON.stringify(place));
}
