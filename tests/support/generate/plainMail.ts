import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId, type Ms } from '@shared/domain/ids';

/** A file of such a mail. */
export function mailFile(name: string, data: Uint8Array<ArrayBuffer>): MessageUpsert['attachments'][number] {
  return {
    ...{ remoteId: RemoteId.parse(`file/${name}`.slice(0, 190)), name, mime: 'application/octet-stream', data },
    ...{ bytes: data.length, cid: null, width: null, height: null, durationMs: null },
  };
}

/** A mail that came in, as its connector tells it; a test says what differs. */
export function plainMail(now: Ms, differs: Partial<MessageUpsert>): MessageUpsert {
  const person = { scope: 'email', id: 'karla@kunde.example', name: 'Karla Kunde', language: null };
  return {
    type: 'message',
    remoteId: RemoteId.parse('mail/1'),
    thread: nativeThread('mail', person.id),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person,
    customer: person,
    sentAt: now - 1000,
    receivedAt: now - 1000,
    subject: 'Anfrage',
    text: 'Guten Tag.',
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
    ...differs,
  };
}
