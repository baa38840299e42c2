import type { Message } from '../../../domain/message';
import type { StoredMessage } from './storedEvent';

/** What a post says of itself, as far as it does. */
export function postFactsOf({
  audience,
  contentWarning,
  above,
  hidden,
}: StoredMessage): Pick<Message, 'audience' | 'contentWarning' | 'above' | 'hidden'> {
  return {
    ...(audience !== undefined && { audience }),
    ...(contentWarning !== undefined && { contentWarning }),
    ...(above !== undefined && { above }),
    ...(hidden !== undefined && { hidden }),
  };
}
