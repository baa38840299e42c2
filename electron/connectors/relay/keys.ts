import { createPrivateKey, createPublicKey, hkdfSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** PKCS #8 of a bare private key, up to the key itself (RFC 8410, 7). */
const x25519 = Buffer.from('302e020100300506032b656e04220420', 'hex');
const ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/**
 * Everything a relay and its desk have in common, drawn from one secret (HKDF-SHA256, RFC 5869). Of it only `seal` and
 * `desk` can open and fetch, and both stay here.
 */
export type RelayKeys = {
  /** What is sealed to `publicKey` (32 octets) only `privateKey` opens. */
  seal: { publicKey: Uint8Array; privateKey: KeyObject };
  /** Who may fetch: 32 octets, and the signature (64 octets) of a question. */
  desk: { publicKey: Uint8Array; sign(question: Uint8Array): Uint8Array };
  /** What the service shows to be let in when the address is entered there. */
  verifyToken: string;
  /** What a service that signs nothing shows with each webhook, in the header `callerHeader`. */
  caller: string;
  /** The relay's file name, which no one guesses, and the folder beside it. */
  file: string;
  store: string;
};

/** Where a service that signs nothing shows `caller`, small letters. */
export const callerHeader = 'x-tresen-caller';

/** A new secret for a relay, as the vault keeps it. */
export function newRelaySecret(): string {
  return randomBytes(32).toString('base64url');
}

/** @param secret as `newRelaySecret` made it. Throws a RangeError where it is none. */
export function relayKeys(secret: string): RelayKeys {
  const root = Buffer.from(secret, 'base64url');
  if (root.length !== 32) throw new RangeError('no secret of a relay');
  const draw = (info: string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', root, 'tresen-relay/1', info, length));
  const word = (info: string): string => draw(info, 16).toString('base64url');
  const seal = keyOf(x25519, draw('seal', 32));
  const desk = keyOf(ed25519, draw('desk', 32));
  return {
    seal: { publicKey: publicPart(seal), privateKey: seal },
    desk: { publicKey: publicPart(desk), sign: (question) => sign(null, question, desk) },
    verifyToken: word('verify'),
    caller: word('caller'),
    file: `tresen-${word('file')}.php`,
    store: `.tresen-${word('store')}`,
  };
}

function keyOf(prefix: Buffer, key: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([prefix, key]), format: 'der', type: 'pkcs8' });
}

function publicPart(key: KeyObject): Uint8Array {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32);
}
