import type { ConversationId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import type { Database } from '../db/database';
import type { RowBuffer } from './rowBuffer';

const bySql = 'SELECT id, data FROM message WHERE conversation_id = ? ORDER BY seq';

/** As many messages are held at once: a step for everything in a view looks at half a million, one thread after the other. */
const mostHeld = 20_000;

/**
 * The messages of the conversations one transaction looks at, read once and kept in step with what it writes: a
 * batch of a thousand messages for one conversation must not read it a thousand times.
 */
export class Threads {
  private readonly loaded = new Map<ConversationId, Map<string, Message>>();
  private held = 0;

  constructor(
    private readonly db: Database,
    private readonly buffer: RowBuffer,
  ) {}

  /** Oldest first, by seq. */
  messagesOf(id: ConversationId): Message[] {
    const thread = this.loaded.get(id) ?? this.load(id);
    return [...thread.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Must be called before every put (`after`) or removal (null) of a message. */
  moved(id: string, after: Message | null): void {
    if (this.loaded.size === 0) return;
    const before = this.buffer.get('message', id);
    if (before && before.conversationId !== after?.conversationId) this.loaded.get(before.conversationId)?.delete(id);
    if (after) this.loaded.get(after.conversationId)?.set(id, after);
  }

  clear(): void {
    this.loaded.clear();
    this.held = 0;
  }

  private load(id: ConversationId): Map<string, Message> {
    if (this.held > mostHeld) {
      this.clear();
      this.buffer.letGo('message');
    }
    const thread = new Map<string, Message>();
    for (const [messageId, json] of this.db.all<[string, string]>(bySql, id)) {
      const message = this.buffer.adopt('message', messageId, json);
      if (message?.conversationId === id) thread.set(messageId, message);
    }
    for (const message of this.buffer.unwritten('message')) {
      if (message.conversationId === id) thread.set(message.id, message);
    }
    this.loaded.set(id, thread);
    this.held += thread.size;
    return thread;
  }
}
