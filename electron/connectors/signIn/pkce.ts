import { createHash, randomBytes } from 'node:crypto';

/** A random text nobody can guess (256 bits, base64url); for states and verifiers. */
export function unguessable(): string {
  return randomBytes(32).toString('base64url');
}

/** What is sent in the open for a verifier kept back: its SHA-256 (RFC 7636, method S256). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}
