import type { Message } from '../../../domain/message';
import type { StoredMessage } from './storedEvent';

/** What a post says of itself, as far as it does. */
export function postFactsOf({
  audience,
  contentWarning,
  above,
}: StoredMessage): Pick<Message, 'audience' | 'contentWarning' | 'above'> {
  return {
    ...(audience !== undefined && { audience }),
    ...(contentWarning !== undefined && { contentWarning }),
    ...(above !== undefined && { above }),
  };
}
