import type { Update } from '@grammyjs/types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorEvent, type MessageUpsert } from '@shared/channels/events';
import { parseJson } from '../../../electron/connectors/web/json';
import { readUpdate } from '../../../electron/connectors/telegram/updates/readUpdate';
import { allowedUpdates } from '../../../electron/connectors/telegram/updates/schema';

const us = { botId: '7000000001', name: 'Radhaus Bot', now: 1_760_000_000_000 };
const karla = { id: 48, is_bot: false, first_name: 'Karla', last_name: 'Kunz', language_code: 'de' } as const;
const chat = { id: 48, type: 'private', first_name: 'Karla', last_name: 'Kunz' } as const;
const frame = { message_id: 12, date: 1_759_999_000, chat, from: karla } as const;
const file = { file_id: 'f', file_unique_id: 'u', file_size: 9 };

const read = (update: Omit<Update, 'update_id'>) => readUpdate({ update_id: 5, ...update }, us).events ?? [];
const message = (more: object): MessageUpsert => {
  const [event] = read({ message: { ...frame, ...more } });
  return event?.type === 'message' ? event : expect.fail('no message');
};

describe('a message', () => {
  it('is one of its chat, by whom it is and when', () => {
    const told = message({ text: 'Guten Tag' });
    expect(ConnectorEvent.safeParse(told).success).toBe(true);
    expect(told).toMatchObject({
      ...{
        remoteId: '48/12',
        direction: 'in',
        profile: 'chat',
        visibility: 'private',
        text: 'Guten Tag',
        replyTo: null,
      },
      author: { scope: 'telegram', id: '48', name: 'Karla Kunz', language: 'de' },
      thread: { nativeThread: '48', counterpart: '48' },
      sentAt: 1_759_999_000_000,
    });
  });

  it('of the future is received now, and one of a huge id keeps it', () => {
    expect(message({ text: 'x', date: 1_800_000_000 }).receivedAt).toBe(us.now);
    const text =
      '{"update_id":9007199254740993,"message":{"message_id":7,"date":1,"text":"x","chat":{"id":-9007199254740995,"type":"supergroup","title":"Werkstatt"},"from":{"id":9007199254740997,"first_name":"K"}}}';
    const { id, events } = readUpdate(parseJson(text), us);
    expect(id).toBe('9007199254740993');
    expect(events).toMatchObject([
      {
        remoteId: '-9007199254740995/7',
        profile: 'group',
        author: { id: '9007199254740997' },
        customer: { name: 'Werkstatt' },
      },
    ]);
  });

  it.each([
    [
      'a hidden link',
      { text: 'Hier klicken', entities: [{ type: 'text_link', offset: 5, length: 7, url: 'https://a.example/' }] },
      'Hier klicken (https://a.example/)',
    ],
    [
      'a link beside emoji',
      { text: '👋 da', entities: [{ type: 'text_link', offset: 3, length: 2, url: 'https://a.example/' }] },
      '👋 da (https://a.example/)',
    ],
    [
      'a place',
      { location: { latitude: 52.5, longitude: 13.4 } },
      '📍\nhttps://www.openstreetmap.org/?mlat=52.5&mlon=13.4#map=17/52.5/13.4',
    ],
    [
      'a venue',
      { venue: { location: { latitude: 1, longitude: 2 }, title: 'Laden', address: 'Weg 1' } },
      '📍 Laden\nWeg 1\nhttps://www.openstreetmap.org/?mlat=1&mlon=2#map=17/1/2',
    ],
    ['a contact', { contact: { phone_number: '+49301', first_name: 'Udo', last_name: 'Falk' } }, '👤 Udo Falk\n+49301'],
    [
      'a poll',
      { poll: { question: 'Wann?', options: [{ text: 'Heute' }, { text: 'Morgen' }] } },
      '📊 Wann?\n• Heute\n• Morgen',
    ],
    [
      'a forward',
      { text: 'Hallo', forward_origin: { type: 'hidden_user', sender_user_name: 'Uwe', date: 1 } },
      '↪ Uwe\nHallo',
    ],
    [
      'a sticker',
      { sticker: { ...file, emoji: '👍', width: 1, height: 1, is_animated: false, is_video: false } },
      '👍',
    ],
  ])('says %s in words', (_, more, text) => {
    expect(message(more).text).toBe(text);
  });

  it.each([
    [
      'the largest picture',
      {
        photo: [
          { ...file, width: 9, height: 9 },
          { ...file, file_id: 'big', width: 90, height: 90 },
        ],
      },
      { remoteId: 'big', mime: 'image/jpeg', width: 90 },
    ],
    [
      'a document',
      { document: { ...file, file_name: 'Plan.pdf', mime_type: 'application/pdf' } },
      { name: 'Plan.pdf', mime: 'application/pdf', bytes: 9 },
    ],
    [
      'a voice message',
      { voice: { ...file, duration: 3, mime_type: 'audio/ogg' } },
      { name: 'voice-12.ogg', durationMs: 3_000 },
    ],
    [
      'an animation once',
      { animation: { ...file, file_name: 'a.mp4' }, document: { ...file, file_name: 'a.mp4' } },
      { name: 'a.mp4' },
    ],
    ['a sticker', { sticker: { ...file, emoji: '👍', is_animated: false, is_video: false } }, { mime: 'image/webp' }],
  ])('brings %s', (_, more, expected) => {
    expect(message(more).attachments).toHaveLength(1);
    expect(message(more).attachments[0]).toMatchObject(expected);
  });

  it('answers one of its own chat alone', () => {
    expect(message({ text: 'x', reply_to_message: { ...frame, message_id: 9 } }).replyTo).toBe('48/9');
    expect(message({ text: 'x', reply_to_message: { ...frame, chat: { id: 7, type: 'private' } } }).replyTo).toBe(null);
  });

  it('loses an ornament that makes no sense, and nothing else', () => {
    expect(message({ text: 'x', entities: [{ type: 7 }], forward_origin: 'nobody' }).text).toBe('x');
  });
});

describe('a business chat', () => {
  const business = (more: object) =>
    read({ business_message: { ...frame, business_connection_id: 'con', ...more } })[0];

  it('is a thread of its own beside the bot’s chat with the same person', () => {
    expect(business({ text: 'x' })).toMatchObject({
      remoteId: 'con:48/12',
      profile: 'business',
      direction: 'in',
      thread: { nativeThread: 'con:48' },
    });
  });

  it('has what its owner wrote as ours, and the customer still is the other side', () => {
    const owner = { id: 49, is_bot: false, first_name: 'Anna' };
    expect(business({ text: 'x', from: owner, is_from_offline: true })).toMatchObject({
      ...{ direction: 'out', automatic: true, read: true },
      author: { id: '7000000001', name: 'Anna' },
      customer: { id: '48' },
    });
  });

  it('tells what was deleted there, and when the owner takes the right to answer', () => {
    expect(
      read({ deleted_business_messages: { business_connection_id: 'con', chat, message_ids: [3, 4] } }),
    ).toMatchObject([
      { type: 'remove', remoteId: 'con:48/3' },
      { type: 'remove', remoteId: 'con:48/4' },
    ]);
    const connection = { id: 'con', user: karla, user_chat_id: 48, date: 1, is_enabled: true, rights: {} } as const;
    const reply = (more: object) => {
      const [event] = read({ business_connection: { ...connection, ...more } });
      return event?.type === 'account' ? event.profiles.business?.reply : null;
    };
    expect(reply({})).toBe('rejected');
    expect(reply({ rights: { can_reply: true } })).toBe('full');
    expect(reply({ rights: { can_reply: true }, is_enabled: false })).toBe('rejected');
  });
});

it('an edit changes the text; a place that moves does not', () => {
  const edited_message = { ...frame, edit_date: 1_759_999_100, text: 'neu' } as never;
  expect(read({ edited_message })).toEqual([
    { type: 'edit', remoteId: '48/12', text: 'neu', html: null, at: 1_759_999_100_000 },
  ]);
  const location = { latitude: 1, longitude: 2, live_period: 60 };
  expect(read({ edited_message: { ...frame, edit_date: 2, location } })).toEqual([]);
});

it('reactions are told as they differ', () => {
  const emoji = (one: '👍' | '🔥') => ({ type: 'emoji', emoji: one }) as const;
  const message_reaction = {
    chat,
    message_id: 12,
    user: karla,
    date: 1,
    old_reaction: [emoji('👍')],
    new_reaction: [emoji('🔥'), { type: 'paid' as const }],
  };
  expect(read({ message_reaction })).toMatchObject([
    { type: 'reaction', remoteId: '48/12', emoji: '👍', removed: true, own: false },
    { emoji: '🔥', removed: false },
    { emoji: '⭐', removed: false },
  ]);
});

it('what Telegram says of a chat is no message; what nobody knows is kept', () => {
  expect(readUpdate({ update_id: 5, message: { ...frame, new_chat_title: 'x' } }, us).events).toEqual([]);
  expect(readUpdate({ update_id: 5, message: { ...frame, hologram: {} } }, us)).toEqual({ id: '5', events: null });
  expect(readUpdate({ update_id: 5, poll_answer: {} }, us).events).toEqual([]);
});

/** Values where others are expected, as deep as updates go. */
const anything = fc.anything({
  maxDepth: 4,
  key: fc.constantFrom('id', 'chat', 'from', 'text', 'type', 'date', 'photo', 'entities', 'message_id', 'file_id'),
});

it('no update makes it throw, and what it tells is always sound', () => {
  const broken = fc
    .tuple(
      fc.constantFrom(...allowedUpdates),
      fc.dictionary(
        fc.constantFrom(
          ...Object.keys(frame),
          'text',
          'photo',
          'document',
          'location',
          'entities',
          'reply_to_message',
          'business_connection_id',
          'message_ids',
          'new_reaction',
          'old_reaction',
        ),
        anything,
      ),
      fc.boolean(),
    )
    .map(([kind, fields, whole]) => ({ update_id: 1, [kind]: whole ? { ...frame, text: 'x', ...fields } : fields }));
  fc.assert(
    fc.property(fc.oneof(anything, broken), (update) => {
      for (const event of readUpdate(update, us).events ?? [])
        expect(ConnectorEvent.safeParse(event).error).toBe(undefined);
    }),
    { numRuns: 2_000 },
  );
});

describe('what became of the bot', () => {
  const member = (type: string, status: string) =>
    read({
      my_chat_member: {
        ...{ chat: { ...chat, type }, from: karla, date: 1_759_999_000 },
        ...{ old_chat_member: { status: 'member', user: karla }, new_chat_member: { status, user: karla } },
      } as never,
    });

  it.each([
    ['private', 'kicked', 'blocked'],
    ['private', 'member', 'unblocked'],
    ['supergroup', 'left', 'removed'],
    ['group', 'kicked', 'removed'],
  ])('in a %s chat that says %s is a notice nobody waits for', (type, status, what) => {
    const events = member(type, status);
    expect(events).toMatchObject([
      { thread: { nativeThread: '48' }, automatic: true, read: true, history: true, notice: { kind: 'reach', what } },
    ]);
    expect(events.every((event) => ConnectorEvent.safeParse(event).success)).toBe(true);
  });

  it.each([
    ['group', 'member'],
    ['group', 'administrator'],
    ['channel', 'kicked'],
  ])('in a %s that says %s is no news', (type, status) => expect(member(type, status)).toEqual([]));

  it('a group that became a supergroup goes on under its new id, whoever tells it', () => {
    const group = { id: -7, type: 'group', title: 'Werkstatt' };
    const larger = { id: -1_007, type: 'supergroup', title: 'Werkstatt' };
    const moved = [{ type: 'threadMoved', from: '-7', to: '-1007' }];
    expect(read({ message: { ...frame, chat: group, migrate_to_chat_id: -1_007 } as never })).toEqual(moved);
    expect(read({ message: { ...frame, chat: larger, migrate_from_chat_id: -7 } as never })).toEqual(moved);
  });
});
