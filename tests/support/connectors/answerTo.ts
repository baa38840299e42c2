import type { MessageUpsert } from '@shared/channels/events';
import type { Outgoing } from '@shared/channels/outgoing';

/** An answer to a message, as the desk would send it. */
export function answerTo(message: MessageUpsert, text: string, attachments: Outgoing['attachments'] = []): Outgoing {
  return {
    kind: 'reply',
    nativeThread: message.thread.nativeThread,
    replyTo: message.remoteId,
    references: [message.remoteId],
    profile: message.profile,
    to: [message.customer.id],
    cc: [],
    bcc: [],
    subject: message.subject === null ? null : `Re: ${message.subject}`,
    text,
    html: null,
    from: null,
    attachments,
  };
}
