import { createHash, createHmac, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { XmppError } from './error';

const derive = promisify(pbkdf2);

/** Ways to sign in that never tell the server the password, best first. */
export const scramMechanisms = { 'SCRAM-SHA-256': 'sha256', 'SCRAM-SHA-1': 'sha1' } as const;
export type ScramMechanism = keyof typeof scramMechanisms;

/** More rounds than anybody uses would only keep us busy. */
const mostRounds = 500_000;

/** The client's side of one SCRAM exchange (RFC 5802), step by step. */
export type Scram = {
  first: string;
  /** The answer to the server's challenge. Rejects where that makes no sense. */
  answer(challenge: string): Promise<string>;
  /** Whether the server knows the password as well; throws where it does not. */
  proven(final: string): void;
};

/** @param nonce made up where not given; a test's own */
export function createScram(
  mechanism: ScramMechanism,
  user: string,
  password: string,
  nonce = randomBytes(18).toString('base64'),
): Scram {
  const hash = scramMechanisms[mechanism];
  const size = hash === 'sha256' ? 32 : 20;
  const hmac = (key: Buffer, text: string): Buffer => createHmac(hash, key).update(text).digest();
  const bare = `n=${user.replaceAll('=', '=3D').replaceAll(',', '=2C')},r=${nonce}`;
  let expected: Buffer | null = null;

  return {
    first: `n,,${bare}`,
    async answer(challenge) {
      const [, given = '', salt = '', rounds = ''] =
        /^r=([\x21-\x2B\x2D-\x7E]{1,512}),s=([A-Za-z\d+/=]{1,512}),i=(\d{1,7})(?:,|$)/u.exec(challenge) ?? [];
      const count = Number(rounds);
      if (!given.startsWith(nonce) || given === nonce || count < 1 || count > mostRounds) {
        throw new XmppError('drift', 'challenge');
      }
      const salted = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64'), count, size, hash);
      const key = hmac(salted, 'Client Key');
      const final = `c=biws,r=${given}`;
      const whole = `${bare},${challenge},${final}`;
      const signature = hmac(createHash(hash).update(key).digest(), whole);
      expected = hmac(hmac(salted, 'Server Key'), whole);
      return `${final},p=${Buffer.from(key.map((octet, at) => octet ^ (signature[at] ?? 0))).toString('base64')}`;
    },
    proven(final) {
      const given = Buffer.from(/^v=([A-Za-z\d+/=]{1,512})(?:,|$)/u.exec(final)?.[1] ?? '', 'base64');
      if (!expected || given.length !== expected.length || !timingSafeEqual(given, expected)) {
        throw new XmppError('login', 'server-not-proven');
      }
    },
  };
}
