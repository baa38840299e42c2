import type { Capabilities } from '@shared/channels/capabilities';

/**
 * What most channels of messages have in common, for their own to be put over: conversations in private, which the
 * customer begins and which are answered in plain words, with no files, changes, reactions or signs of reading.
 */
export const answerOnly: Omit<Capabilities, 'text'> = {
  visibility: 'private',
  goalClass: 'messenger',
  reply: 'full',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'rejected',
  subject: false,
  attachments: { grade: 'unsupported', maxBytes: null, maxCount: null, types: null },
  edit: 'unsupported',
  remove: 'unsupported',
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 3_000,
  findSent: 'unsupported',
};
