import type { Capabilities } from '@shared/channels/capabilities';

/** So many graphemes a post may have, and a direct message; and so many octets of UTF-8 a post. */
export const longestPost = 300;
export const longestPostBytes = 3_000;

/** The profile of whatever is public. */
export const postProfile = 'post';

/** What can be done in a thread. A like is the one reaction there is; a post that went out is found again by its key. */
const post: Capabilities = {
  visibility: 'public',
  goalClass: 'public',
  reply: 'full',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'rejected',
  subject: false,
  text: { max: longestPost, unit: 'graphemes', format: 'facets' },
  attachments: { grade: 'unsupported', maxBytes: null, maxCount: null, types: null },
  edit: 'unsupported',
  remove: 'full',
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 10_000,
  findSent: 'full',
};

/** Every kind of conversation. */
export const profiles = { [postProfile]: post };
