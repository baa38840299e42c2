import type { Capabilities } from '@shared/channels/capabilities';
import { answerOnly } from '../answerOnly';

/** So many graphemes a post may have, and so many octets of UTF-8. */
export const longestPost = 300;
export const longestPostBytes = 3_000;

/** So many pictures may hang on a post, each at most so large (octets; lexicon app.bsky.embed.images of 2026). */
export const mostPictures = 4;
export const longestPicture = 2_000_000;
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The longest description of a picture (characters): what the network's own program lets people write. */
const longestAlt = 2_000;

/** The profile of whatever is public. */
export const postProfile = 'post';

/** What can be done in a thread. A like is the one reaction there is; a post that went out is found again by its key. */
const post: Capabilities = {
  ...answerOnly,
  visibility: 'public',
  goalClass: 'public',
  text: { max: longestPost, unit: 'graphemes', format: 'facets' },
  attachments: {
    grade: 'partial',
    maxBytes: longestPicture,
    maxCount: mostPictures,
    types: pictureTypes,
    alt: longestAlt,
  },
  remove: 'full',
  reactions: 'partial',
  reactWith: { emojis: ['❤️'] },
  undoMs: 10_000,
  findSent: 'full',
};

/** The profile of direct messages, and how long (graphemes, octets) each may be. */
export const chatProfile = 'chat';
export const longestMessage = 1_000;
export const longestMessageBytes = 10_000;

/**
 * What can be done in private. A message is deleted for oneself alone, so that it is not offered; nothing we send comes
 * back with it, but the log of the conversation tells what arrived.
 */
const chat: Capabilities = {
  ...post,
  visibility: 'private',
  goalClass: 'messenger',
  text: { max: longestMessage, unit: 'graphemes', format: 'facets' },
  attachments: answerOnly.attachments,
  remove: 'unsupported',
  reactions: 'full',
  reactWith: {},
  undoMs: 3_000,
  findSent: 'partial',
};

/** Every kind of conversation. */
export const profiles = { [postProfile]: post, [chatProfile]: chat };
