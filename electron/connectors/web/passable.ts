import { ApiError } from './apiError';

/** What is wrong with one file holds up no message: it can be fetched later. A limit or a line that is down does. */
export function passable(warn: (event: string, facts: { code: string }) => void) {
  return (thrown: unknown): null => {
    if (!(thrown instanceof ApiError)) throw thrown;
    const { code } = thrown.error;
    if (code === 'rate.limited' || code.startsWith('network.') || thrown.status === 401) throw thrown;
    warn('media.failed', { code });
    return null;
  };
}
