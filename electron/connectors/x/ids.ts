import { type Ms, RemoteId } from '@shared/domain/ids';
import { XId } from './config';

/** A conversation in public: the post a thread began with, and who writes with us there. */
export type PostThread = { root: string; with: string };

/** The native thread of a public conversation, and of a private one. */
export const threadOf = ({ root, with: who }: PostThread): string => `${root}|${who}`;
export const messageThread = (conversation: string): string => `dm:${conversation}`;

/** null where it is none of ours. */
export function readThread(thread: string): PostThread | null {
  const [root = '', who = ''] = thread.split('|');
  return XId.safeParse(root).success && XId.safeParse(who).success ? { root, with: who } : null;
}

/** The conversation of direct messages; null where it is none of ours. */
export const readMessageThread = (thread: string): string | null => /^dm:(\d[\d-]*)$/u.exec(thread)?.[1] ?? null;

/** The remote id of a post that belongs to its conversation alone. */
export const postId = (id: string): RemoteId => RemoteId.parse(id);

/** That of a post shown for what it says about the conversation; others may show it too. */
export const aboveId = (id: string, { with: who }: PostThread): RemoteId => RemoteId.parse(`${id}#${who}`);

/** The post behind a remote id; null where it is none. */
export function readPostId(id: string): string | null {
  const [post = ''] = id.split('#');
  return XId.safeParse(post).success ? post : null;
}

/** The remote id of a direct message. */
export const messageId = (id: string): RemoteId => RemoteId.parse(`dm:${id}`);

/** Where a post can be looked at. */
export const pageOf = (id: string): string => `https://x.com/i/web/status/${id}`;

/** The other side of a private conversation of two (`a-b`); null where it is one of several. */
export function otherOf(conversation: string, us: string): string | null {
  const sides = conversation.split('-');
  return sides.length === 2 && sides.includes(us) ? (sides.find((one) => one !== us) ?? us) : null;
}

/** Ids begin with their time: milliseconds since this (UTC ms), before 22 bits of other things. */
const epoch = 1_288_834_974_657;

/** When an id was made (UTC ms). */
export function timeOf(id: string): Ms {
  return Number(BigInt(id) >> 22n) + epoch;
}

/** The first id of a time. */
export function idAt(at: Ms): string {
  return (BigInt(Math.max(0, at - epoch)) << 22n).toString();
}

/** Whether an id is younger than another. */
export const isAfter = (id: string, other: string): boolean => BigInt(id) > BigInt(other);
