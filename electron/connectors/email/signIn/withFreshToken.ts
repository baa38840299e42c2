import { isRefusedLogin } from '../failure';
import type { Reach } from '../imap/client';

/**
 * Signs in, and once more with another token where the server does not take the one it was given: it may have ended
 * before its time. A server that cannot tell right now says nothing against a token.
 * @param work must not have done anything when its log-in is refused
 */
export async function withFreshToken<T>(
  { refused, signal }: Pick<Reach, 'refused' | 'signal'>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!refused || signal.aborted || !isRefusedLogin(error)) throw error;
    refused();
    return work();
  }
}
