import type { ConversationId } from '@shared/domain/ids';
import { keys, type Cache } from './cache';
import { makeMessagesLive } from './messages/messagesLive';
import { conversationRow } from './rows';

/**
 * Reads ahead what opening a conversation asks for, so that its first frame has it; lets go of the one before. `null`:
 * only lets go.
 */
export function makeWarm({ registry, context }: Pick<Cache, 'registry' | 'context'>): Cache['warm'] {
  let leave: (() => void)[] = [];
  const nothing = (): void => undefined;
  return (id: ConversationId | null) => {
    const before = leave;
    const now = id === null ? null : context.aliases.conversation(id);
    leave =
      id === null || now === null
        ? []
        : [
            registry.of(keys.messages(now), () => makeMessagesLive(context, now)).subscribe(nothing),
            registry.of(keys.conversation(id), () => conversationRow(context, id)).subscribe(nothing),
          ];
    for (const stop of before) stop();
  };
}
