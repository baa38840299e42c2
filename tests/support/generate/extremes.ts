import type { MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { ChannelKind, RemoteId, type Ms } from '@shared/domain/ids';

/** Names to find the extremes by. */
export const extremes = {
  longSubject: {
    customer: 'Friedrich-Wilhelm Donaudampfschifffahrtskapitän von und zu Oberwiesenfeld',
    id: 'x-subject',
  },
  rightToLeft: { customer: 'محمد بن عبد الله العربي', id: 'x-rtl' },
  emoji: { customer: '👩🏽‍🔧 Łucja 🚲✨ Ødegård', id: 'x-emoji' },
  longThread: { customer: 'Theodora Langenfeld', id: 'x-thread' },
  oneWord: { customer: 'Aa'.repeat(120), id: 'x-word' },
} as const;

/** A subject of 400 characters, with a word no line can hold. */
const longSubject =
  `Betreff ${'Datenschutzerklärungsabwesenheitsnachricht'.repeat(4)} ${'und noch mehr dazu '.repeat(20)}`.slice(0, 400);

/** How many messages the long thread has. */
export const longThreadLength = 1000;

/** Mail nobody plans for, and that comes all the same; oldest first. @param now UTC ms of the newest */
export function extremeMessages(now: Ms): MessageUpsert[] {
  const minute = 60_000;
  const { longThread } = extremes;
  const thread = Array.from({ length: longThreadLength }, (_, number) =>
    extreme(longThread, number, now - (longThreadLength - number) * minute, {
      subject: 'Ein langes Gespräch',
      text: `Nachricht ${number + 1} von ${longThreadLength}. ${'Dazu noch ein Satz. '.repeat(number % 7)}`,
    }),
  );
  return [
    ...thread,
    extreme(extremes.longSubject, 0, now - 50_000, { subject: longSubject, text: 'Der Betreff sagt alles.' }),
    extreme(extremes.rightToLeft, 0, now - 40_000, {
      subject: 'طلب رقم 20416 — Order (20416)!',
      text: 'مرحبا، لم يصل الطرد بعد.\nOrder 20416, please check.',
    }),
    extreme(extremes.emoji, 0, now - 30_000, { subject: '🚲🚲🚲 👨‍👩‍👧‍👦', text: '👍🏽' }),
    extreme(extremes.oneWord, 0, now - 20_000, { subject: 'W'.repeat(300), text: 'x'.repeat(3000) }),
  ];
}

function extreme(
  { customer, id }: { customer: string; id: string },
  number: number,
  at: Ms,
  { subject, text }: { subject: string; text: string },
): MessageUpsert {
  const person = { scope: 'email', id: `${id}@example.org`, name: customer, language: null };
  return {
    type: 'message',
    remoteId: RemoteId.parse(`${id}/${number}`),
    thread: nativeThread(id, person.id),
    channel: ChannelKind.parse('email'),
    profile: 'mail',
    visibility: 'private',
    direction: 'in',
    automatic: false,
    author: person,
    customer: person,
    sentAt: at,
    receivedAt: at,
    subject,
    text,
    html: null,
    attachments: [],
    replyTo: null,
    attemptKey: null,
    read: false,
    delivery: null,
  };
}
