import { RemoteId } from '@shared/domain/ids';

/** The collection posts lie in. */
export const postCollection = 'app.bsky.feed.post';

/** The collection likes lie in. */
export const likeCollection = 'app.bsky.feed.like';

/** A record by its address. */
type RecordAt = { did: string; collection: string; rkey: string };

/** null where it is no address of a record. */
export function readUri(uri: string): RecordAt | null {
  const [, did, collection, rkey] = /^at:\/\/(did:[^/#|]+)\/([a-zA-Z0-9.-]+)\/([\w.:~-]+)$/u.exec(uri) ?? [];
  return did && collection && rkey ? { did, collection, rkey } : null;
}

/** A conversation in public: the post a thread began with, and who writes with us there. */
export type PostThread = { root: string; with: string };

/** The native thread of a public conversation. */
export const threadOf = (thread: PostThread): string => `${thread.root}|${thread.with}`;

/** null where it is none of ours. */
export function readThread(thread: string): PostThread | null {
  const [root = '', who = ''] = thread.split('|');
  return readUri(root) && who.startsWith('did:') ? { root, with: who } : null;
}

/** The remote id of a post that belongs to its conversation alone. */
export const postId = (uri: string): RemoteId => RemoteId.parse(uri);

/** That of a post shown for what it says about the conversation; others may show it too. */
export const contextId = (uri: string, thread: PostThread): RemoteId => RemoteId.parse(`${uri}#${thread.with}`);

/** The address of the post behind a remote id; null where it is none. */
export function readPostId(id: string): string | null {
  const [uri = ''] = id.split('#');
  return readUri(uri)?.collection === postCollection ? uri : null;
}

/** A file of a post: who keeps it, and its content identifier. */
export type BlobRef = { did: string; cid: string };

/** The remote id of a file. @param at which of its post's files it is */
export const blobId = ({ did, cid }: BlobRef, at: number): RemoteId => RemoteId.parse(`blob:${did}/${cid}/${at}`);

/** null where it is none of ours. */
export function readBlobId(id: string): BlobRef | null {
  const [, did, cid] = /^blob:(did:[^/]+)\/([a-z0-9]+)\/\d+$/u.exec(id) ?? [];
  return did && cid ? { did, cid } : null;
}

/** Where a post can be looked at on the web; null where it has no address. */
export function pageOf(uri: string): string | null {
  const at = readUri(uri);
  return at && `https://bsky.app/profile/${at.did}/post/${at.rkey}`;
}

/** The native thread of direct messages. */
export const convoThread = (convoId: string): string => `chat:${convoId}`;

/** null where it is none of ours. */
export const readConvo = (thread: string): string | null => /^chat:([^/|#]+)$/u.exec(thread)?.[1] ?? null;

/** One direct message. */
export type ChatRef = { convoId: string; messageId: string };

/** Its remote id. */
export const chatId = ({ convoId, messageId }: ChatRef): RemoteId => RemoteId.parse(`chat:${convoId}/${messageId}`);

/** null where it is none of ours. */
export function readChatId(id: string): ChatRef | null {
  const [, convoId, messageId] = /^chat:([^/|#]+)\/([^/|#]+)$/u.exec(id) ?? [];
  return convoId && messageId ? { convoId, messageId } : null;
}
