import type { Capabilities } from '@shared/channels/capabilities';

/** The profile of every item. */
export const itemProfile = 'item';

/** A feed is read; who answers does so on the page an item leads to. */
export const itemCapabilities: Capabilities = {
  visibility: 'public',
  goalClass: 'public',
  reply: 'unsupported',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'rejected',
  subject: false,
  text: { max: null, unit: 'utf16', format: 'plain' },
  attachments: { grade: 'unsupported', maxBytes: null, maxCount: null, types: null },
  edit: 'unsupported',
  remove: 'unsupported',
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 0,
  findSent: 'unsupported',
};
