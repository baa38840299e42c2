import type { Capabilities } from '@shared/channels/capabilities';
import type { MailConfig } from './config';

/** The one profile of mail conversations. */
export const mailProfile = 'mail';

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
