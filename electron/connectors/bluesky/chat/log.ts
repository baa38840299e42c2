import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Ms } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import { refusalIn } from '../explain';
import { chatId } from '../ids';
import type { Desk } from '../reach';
import { chatEvents, reactionEvent, type Us } from './message';
import { Convo, Created, Deleted, LogEntry, Reacted } from './schema';
import { chatCall } from './service';

/** Conversations by id, asked for once. */
export type Convos = {
  /** null where there is none any more. */
  get(id: string): Promise<Convo | null>;
};

const Got = z.looseObject({ convo: Convo });

/** Those of a run; who takes part in one does not change but in groups, whose entries ask anew. */
export function createConvos(desk: Desk, signal: AbortSignal): Convos {
  const known = new Map<string, Convo>();
  return {
    async get(id) {
      const found = known.get(id);
      if (found) return found;
      try {
        const { convo } = await chatCall(desk, 'getConvo', { result: Got, params: { convoId: id }, signal });
        known.set(id, convo);
        return convo;
      } catch (thrown) {
        if (thrown instanceof ApiError && refusalIn(thrown.body)?.error === 'InvalidConvo') return null;
        throw thrown;
      }
    },
  };
}

/** What an entry of the log says; null where one that concerns messages cannot be read. Other kinds say nothing. */
export async function readEntry(entry: unknown, us: Us, convos: Convos, now: Ms): Promise<ConnectorEvent[] | null> {
  const frame = LogEntry.safeParse(entry);
  if (!frame.success) return null;
  const { $type, convoId } = frame.data;
  switch ($type.replace('chat.bsky.convo.defs#', '')) {
    case 'logCreateMessage': {
      // It may be deleted by the time it is told.
      if (isGone(entry)) return [];
      const read = Created.safeParse(entry);
      const convo = read.success ? await convos.get(convoId) : null;
      return read.success ? (convo ? chatEvents(read.data.message, convo, us) : []) : null;
    }
    case 'logDeleteMessage': {
      const read = Deleted.safeParse(entry);
      if (!read.success) return null;
      return [{ type: 'remove', remoteId: chatId({ convoId, messageId: read.data.message.id }), at: now }];
    }
    case 'logAddReaction':
    case 'logRemoveReaction': {
      const read = Reacted.safeParse(entry);
      const convo = read.success ? await convos.get(convoId) : null;
      if (!read.success) return null;
      const { message, reaction } = read.data;
      const about = { remoteId: chatId({ convoId, messageId: message.id }) };
      const removed = $type.endsWith('logRemoveReaction');
      return [reactionEvent(about, reaction.value, reaction.sender.did, convo ?? { members: [] }, us, removed)];
    }
    default:
      return [];
  }
}

const Gone = z.looseObject({ message: z.looseObject({ $type: z.literal('chat.bsky.convo.defs#deletedMessageView') }) });
const isGone = (entry: unknown): boolean => Gone.safeParse(entry).success;
