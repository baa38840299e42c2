import type { Capabilities } from '@shared/channels/capabilities';

/** The one profile. */
export const smsProfile = 'sms';

/** Text messages by sipgate. What was sent is found again by its words, which is not certain enough to send anew. */
export const smsCapabilities: Capabilities = {
  visibility: 'private',
  goalClass: 'messenger',
  reply: 'full',
  replyAll: 'unsupported',
  forward: 'unsupported',
  initiate: 'rejected',
  subject: false,
  text: { max: 10, unit: 'sms-segments', format: 'plain' },
  attachments: { grade: 'unsupported', maxBytes: null, maxCount: null, types: null },
  edit: 'unsupported',
  remove: 'unsupported',
  reactions: 'unsupported',
  readReceipts: 'unsupported',
  typing: 'unsupported',
  replyWindowMs: null,
  undoMs: 3_000,
  findSent: 'partial',
};
