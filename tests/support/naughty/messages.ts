import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, type Ms, RemoteId } from '@shared/domain/ids';

/** As much of it as a field of that length takes. */
const field = (text: string, most: number): string => text.slice(0, most);

/** A mail that says one string wherever a stranger may say one: name, subject, text, attachment. */
export function naughtyMessage(text: string, number: number, at: Ms): MessageUpsert {
  const id = `naughty-${number}`;
  const person = { scope: 'email', id: `${id}@example.org`, name: field(text, 200), language: null };
  return {
    type: 'message',
    remoteId: RemoteId.parse(id),
    thread: nativeThread(id, person.id),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person,
    customer: person,
    to: [{ name: field(text, 200), address: 'anna@shop.test' }],
    sentAt: at,
    receivedAt: at,
    subject: field(text, 1000),
    text,
    html: null,
    attachments: [
      {
        ...{ remoteId: RemoteId.parse(`1 ${id}`), name: field(text, 200), mime: 'text/plain', bytes: 1, cid: null },
        ...{ width: null, height: null, durationMs: null, data: null },
      },
    ],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
  };
}
