import type { ConversationId } from '../../../domain/ids';
import type { Message } from '../../../domain/message';
import type { DeskStore } from '../store';

/** So many messages are remembered at once. */
const mostHeld = 200_000;

/**
 * The messages of conversations as `messagesOf` answers them, each conversation read once however often it is asked for:
 * without what nobody asks of a message of before, and with the text read when it is asked for.
 */
export function lightMessages(): (store: DeskStore, id: ConversationId) => Message[] {
  const known = new Map<ConversationId, Message[]>();
  let held = 0;
  return (store, id) => {
    const had = known.get(id);
    if (had) return had;
    if (held > mostHeld) {
      known.clear();
      held = 0;
    }
    const read = store.messagesOf(id).map((message) => light(store, message));
    known.set(id, read);
    held += read.length;
    return read;
  };
}

function light(store: DeskStore, message: Message): Message {
  const { id } = message;
  return {
    ...message,
    ...{ subject: null, to: [], cc: [], attachments: [], reactions: [], mail: null },
    get text() {
      return store.get('message', id)?.text ?? '';
    },
  };
}
