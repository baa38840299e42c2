import { randomBytes } from 'node:crypto';

/** Things the window may read by an address nobody can guess; the oldest is forgotten when there are too many. */
export type Tokens<T> = { offer(thing: T): string; get(token: string): T | undefined; clear(): void };

/** @param limit how many are kept at the same time */
export function createTokens<T>(limit: number): Tokens<T> {
  const kept = new Map<string, T>();
  return {
    offer(thing) {
      const token = randomBytes(24).toString('base64url');
      kept.set(token, thing);
      const [oldest] = kept.keys();
      if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
      return token;
    },
    get: (token) => kept.get(token),
    clear: () => kept.clear(),
  };
}
