import type { Capabilities } from '@shared/channels/capabilities';
import type { MailConfig } from './config';

/** The profile of mail conversations. */
export const mailProfile = 'mail';

/** The profile of what a service tells by mail: an answer by mail would reach nobody. */
export const noticeProfile = 'notice';

const MB = 1024 * 1024;

/**
 * What mail can do. An attempt in doubt is certain to be found only where the server itself keeps what it sent: our own
 * copy is made after the server's yes, so that its absence proves nothing.
 */
export function mailCapabilities({ sentCopy }: Pick<MailConfig, 'sentCopy'>): Capabilities {
  return {
    visibility: 'private',
    goalClass: 'mail',
    reply: 'full',
    replyAll: 'full',
    forward: 'full',
    initiate: 'full',
    subject: true,
    text: { max: null, unit: 'utf16', format: 'html' },
    attachments: { grade: 'full', maxBytes: 25 * MB, maxCount: null, types: null },
    edit: 'unsupported',
    remove: 'unsupported',
    reactions: 'unsupported',
    readReceipts: 'unsupported',
    typing: 'unsupported',
    replyWindowMs: null,
    undoMs: 10_000,
    findSent: sentCopy === 'server' ? 'full' : 'partial',
  };
}

/** What can be done with a notice: it is read, passed on, and answered where it leads to. */
function noticeCapabilities(config: Pick<MailConfig, 'sentCopy'>): Capabilities {
  return { ...mailCapabilities(config), reply: 'unsupported', replyAll: 'unsupported', initiate: 'rejected' };
}

/** The profile of a review that a service tells of: everybody reads it. */
export const reviewProfile = 'review';

/** Every profile of a mailbox. */
export function mailProfiles(config: Pick<MailConfig, 'sentCopy'>): Record<string, Capabilities> {
  return {
    [mailProfile]: mailCapabilities(config),
    [noticeProfile]: noticeCapabilities(config),
    [reviewProfile]: { ...noticeCapabilities(config), visibility: 'public', goalClass: 'public' },
  };
}
