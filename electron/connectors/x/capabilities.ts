import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** The weighed length of a post (https://docs.x.com/fundamentals/counting-characters), and that of a direct message. */
const longestPost = 280;
const longestMessage = 10_000;

/** The profiles of what everybody reads and of what the two read. */
export const postProfile = 'post';
export const messageProfile = 'dm';

const MB = 1024 * 1024;

/** What pictures and films may be (https://docs.x.com/x-api/media/quickstart/best-practices). */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];
export const filmTypes = ['video/mp4', 'video/quicktime', 'video/webm'];

/** Octets of one file, by its type. */
export function largestOf(mime: string): number {
  return mime.startsWith('video/') ? 512 * MB : mime === 'image/gif' ? 15 * MB : 5 * MB;
}

/** What can be done in a thread. A like is the one reaction there is; answers are found among our own newest posts. */
const post: Capabilities = {
  ...answerOnly,
  visibility: 'public',
  goalClass: 'public',
  text: { max: longestPost, unit: 'weighted-x', format: 'plain' },
  attachments: { grade: 'partial', maxBytes: 15 * MB, maxCount: 4, types: [...pictureTypes, ...filmTypes] },
  remove: 'full',
  reactions: 'partial',
  reactWith: { emojis: ['❤️'] },
  undoMs: 10_000,
  findSent: 'partial',
};

/** What can be done in private: one file a message, and nothing is taken back. */
const message: Capabilities = {
  ...answerOnly,
  text: { max: longestMessage, unit: 'utf16', format: 'plain' },
  attachments: { ...post.attachments, maxCount: 1 },
  findSent: 'partial',
};

/** Every kind of conversation. @param messages whether the account reads direct messages */
export function profilesOf(messages: boolean): Record<string, Capabilities> {
  return messages ? { [postProfile]: post, [messageProfile]: message } : { [postProfile]: post };
}

/** The profile a conversation is of. */
export function capabilitiesFor(profile: string | undefined): Capabilities {
  return profile === messageProfile ? message : post;
}
