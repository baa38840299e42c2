import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import { fits } from '@shared/logic/rules/onArrival';
import { factsOf } from '@shared/logic/search/facts';
import type { SearchNames } from '@shared/logic/search/resolve';

type Past = { conversation: Conversation; message: Message };
type Clock = { now: number; zone: string };

/** The conversations a rule would have acted on, had it been there when their newest message came in. */
export function dryRun(
  query: string,
  past: readonly Past[],
  names: SearchNames,
  clock: Clock,
): readonly Conversation[] {
  return past
    .filter(({ conversation, message }) => {
      // What comes in opens a conversation, unread.
      const then = { ...conversation, state: 'open' as const, unread: Math.max(1, conversation.unread) };
      return fits(query, names, factsOf(message, then, names.tags), clock);
    })
    .map(({ conversation }) => conversation);
}
