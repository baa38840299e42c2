import { fail } from '@shared/errors/result';
import type { MessageParts } from '../ipc/messages';
import { fetchPicture } from './fetchPicture';
import { type Line, Refused } from './guardedRequest';
import { unsubscribe } from './unsubscribe';

/**
 * The two ways a message may reach into the internet when the person asks for it.
 * @param line null: none, on a runtime that gets no security fixes
 */
export function remoteDoors(
  line: Line | null,
  quitting: AbortSignal,
): Pick<MessageParts, 'fetchPicture' | 'unsubscribe'> {
  return {
    fetchPicture: (address) =>
      line ? fetchPicture(line, address, quitting) : Promise.reject(new Refused('unsupported runtime')),
    unsubscribe: async (address) => (line ? unsubscribe(line, address, quitting) : fail('runtime.unsupported')),
  };
}
