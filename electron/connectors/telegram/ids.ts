import { RemoteId } from '@shared/domain/ids';

/** A chat: the bot's own, or one of the person who connected it (`connection`). Ids are texts, they may be long. */
export type ChatRef = { chat: string; connection: string | null };

/** One message. Telegram numbers them by chat. */
export type MessageRef = ChatRef & { message: string };

/** The native thread of a chat. */
export function threadOf({ chat, connection }: ChatRef): string {
  return connection === null ? chat : `${connection}:${chat}`;
}

/** null where it is none of ours. */
export function readThread(thread: string): ChatRef | null {
  const [, connection = null, chat] = /^(?:(.+):)?(-?\d+)$/su.exec(thread) ?? [];
  return chat === undefined ? null : { chat, connection };
}

/** The remote id of a message. */
export function remoteIdOf(ref: MessageRef): RemoteId {
  return RemoteId.parse(`${threadOf(ref)}/${ref.message}`);
}

/** null where it is none of ours. */
export function readRemoteId(id: RemoteId): MessageRef | null {
  const [, thread = '', message] = /^(.+)\/(\d+)$/su.exec(id) ?? [];
  const ref = readThread(thread);
  return ref && message !== undefined ? { ...ref, message } : null;
}
