import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConnectorEvent } from '@shared/channels/events';
import { AccountId } from '@shared/domain/ids';
import { type Book, createBooks, writeBook } from '../../../electron/connectors/whatsapp/book';
import { addressOf, type Us } from '../../../electron/connectors/whatsapp/people';
import { readKept, readWebhook } from '../../../electron/connectors/whatsapp/webhook/read';
import { echoHook, messageHook, statusHook } from '../../support/whatsapp/webhooks';
import { hello, hidden, karla } from './desk';

const line = { waba: '102290129340398', phoneId: '106540352242922', display: '4930123456' };
const now = 1_796_040_000_000;
const us: Us = { phoneId: line.phoneId, number: line.display, name: 'Radhaus', now };
const newBook = (): Book => createBooks().of(AccountId.parse('a1'));

type Content = Parameters<typeof messageHook>[4];
const readOne = (content: Content, from: Parameters<typeof messageHook>[1] = karla, book = newBook()) =>
  readWebhook(JSON.stringify(messageHook(line, from, 'wamid.1', now, content)), us, book);
const said = (content: Content) => readOne(content).flatMap((event) => (event.type === 'message' ? event.text : []))[0];

describe('what a webhook says', () => {
  it('is a message of a person, told by their number', () => {
    const [event] = readOne(hello);
    expect(event).toMatchObject({
      ...{ type: 'message', remoteId: 'wamid.1', text: 'Hallo', direction: 'in', sentAt: now, channel: 'whatsapp' },
      ...{ customer: { scope: 'whatsapp', id: '+491701234567', name: 'Karla' } },
      thread: { nativeThread: '+491701234567' },
    });
  });

  it('has people without a number, and from before there were ids', () => {
    expect(readOne(hello, hidden)[0]).toMatchObject({
      customer: { scope: 'whatsapp:user', id: 'DE.99', name: '@leise' },
    });
    const old = readOne(hello, { phone: karla.phone, name: '' });
    const customer = { scope: 'whatsapp', id: '+491701234567', name: '+491701234567' };
    expect(old[0]).toMatchObject({ customer, thread: { nativeThread: customer.id } });
  });

  it('keeps a person one, whether their number is told, hidden or another by now', () => {
    const book = newBook();
    const thread = (...event: ReturnType<typeof readOne>) =>
      event[0]?.type === 'message' ? event[0].thread.nativeThread : null;
    const echo = (to: string) => readWebhook(JSON.stringify(echoHook(line, to, 'wamid.2', now, hello)), us, book);
    // The shop wrote first, with its phone, and knows the number alone.
    expect(echo(karla.phone)[0]).toMatchObject({
      direction: 'out',
      thread: { nativeThread: '+491701234567' },
      read: true,
    });
    expect(thread(...readOne(hello, karla, book))).toBe('+491701234567');
    expect(thread(...readOne(hello, { userId: karla.userId, name: 'Karla' }, book))).toBe('+491701234567');
    expect(thread(...readOne(hello, { ...karla, phone: '49111111111' }, book))).toBe('+491701234567');
    expect(thread(...readOne(hello, hidden, book))).toBe('DE.99');
    const again = createBooks().open(AccountId.parse('a2'), JSON.parse(JSON.stringify(writeBook(book))));
    expect(addressOf('DE.99', again)).toEqual({ recipient: 'DE.99' });
    expect(addressOf('+491701234567', again)).toEqual({ to: '49111111111' });
    expect(addressOf('+49222222222', again)).toEqual({ to: '49222222222' });
    expect(thread(...readOne(hello, { ...hidden, phone: '49333333333' }, again))).toBe('DE.99');
    expect(addressOf('DE.99', again)).toEqual({ to: '49333333333' });
    expect(
      thread(...readWebhook(JSON.stringify(echoHook(line, '49333333333', 'wamid.3', now, hello)), us, again)),
    ).toBe('DE.99');
  });

  it.each<[string, Content, string]>([
    ['a button', { type: 'button', button: { payload: 'ja', text: 'Ja, gern' } }, 'Ja, gern'],
    [
      'a choice of buttons',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: '1', title: 'Abholen' } } },
      'Abholen',
    ],
    [
      'a choice of a list',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: '1', title: 'Express', description: 'Am nächsten Tag' } },
      },
      'Express\nAm nächsten Tag',
    ],
    [
      'a place',
      { type: 'location', location: { latitude: 54.3, longitude: 10.1, name: 'Hafen', address: 'Kai 1' } },
      '📍 Hafen\nKai 1\nhttps://www.openstreetmap.org/?mlat=54.3&mlon=10.1#map=17/54.3/10.1',
    ],
    [
      'contacts',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Lucía' }, phones: [{ phone: '+49 1' }] }] },
      '👤 Lucía\n+49 1',
    ],
    [
      'an order',
      { type: 'order', order: { text: 'Bitte', product_items: [{ product_retailer_id: 'rad-7', quantity: 2 }] } },
      'Bitte\n🛒 2 × rad-7',
    ],
  ])('has words for %s', (_, content, words) => expect(said(content)).toBe(words));

  it('has files with the words beside them, a quote, and what only the app shows', () => {
    const voice = { id: '9007199254740993', mime_type: 'audio/ogg; codecs=opus', sha256: '', voice: true };
    const [event] = readOne({ type: 'audio', audio: voice, context: { from: '4930123456', id: 'wamid.q' } });
    expect(event).toMatchObject({
      ...{ text: '', replyTo: 'wamid.q' },
      attachments: [{ remoteId: '9007199254740993/', mime: 'audio/ogg; codecs=opus', name: 'audio-1.ogg' }],
    });
    const paper = { id: '1', filename: '../Angebot.pdf', mime_type: 'application/pdf', caption: 'Bitte' };
    expect(readOne({ type: 'document', document: paper })[0]).toMatchObject({ text: 'Bitte' });
    for (const type of ['unsupported', 'poll_of_the_future']) {
      expect(readOne({ type, errors: [{ code: 131051 }] })[0]).toMatchObject({
        ...{ text: '', automatic: false, notice: { kind: 'elsewhere', what: 'message' } },
      });
    }
  });

  it('changes and takes back what was said, and reacts with one reaction at a time', () => {
    const edit = { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'Besser' } } };
    expect(readOne({ type: 'edit', edit })).toEqual([
      { type: 'edit', remoteId: 'wamid.0', text: 'Besser', html: null, at: now },
    ]);
    const revoke = { original_message_id: 'wamid.0' };
    expect(readOne({ type: 'revoke', revoke })).toEqual([{ type: 'remove', remoteId: 'wamid.0', at: now }]);
    const book = newBook();
    const react = (emoji?: string) =>
      readOne({ type: 'reaction', reaction: { message_id: 'wamid.0', ...(emoji && { emoji }) } }, karla, book).map(
        (event) => event.type === 'reaction' && [event.emoji, event.removed],
      );
    expect(react('👍')).toEqual([['👍', false]]);
    expect(react('❤️')).toEqual([
      ['👍', true],
      ['❤️', false],
    ]);
    expect(react()).toEqual([['❤️', true]]);
    expect(react()).toEqual([]);
  });

  it('tells how far answers got, and why no further', () => {
    const told = (state: string, code?: number) =>
      readWebhook(
        JSON.stringify(statusHook(line, 'wamid.1', karla.phone, now, state as 'sent', { code })),
        us,
        newBook(),
      )[0];
    expect(['sent', 'delivered', 'read', 'played', 'held_by_a_new_rule'].map((state) => told(state))).toEqual(
      ['accepted', 'delivered', 'read', 'read', 'accepted'].map((delivery) => ({
        ...{ type: 'receipt', remoteId: 'wamid.1', delivery },
      })),
    );
    for (const [code, error] of [
      [131047, 'window.closed'],
      [131026, 'recipient.unreachable'],
      [131049, 'recipient.rejected'],
      [131053, 'attachment.rejected'],
      [130429, 'recipient.unreachable'],
      [987654, 'content.rejected'],
    ] as const) {
      expect(told('failed', code)).toMatchObject({ delivery: 'failed', trouble: { error: { code: error } } });
    }
  });

  it('passes over other numbers and other subjects, and keeps what cannot be read', () => {
    const other = { ...line, phoneId: '1', display: '49301' };
    expect(readWebhook(JSON.stringify(messageHook(other, karla, 'wamid.1', now, hello)), us, newBook())).toEqual([]);
    const subject = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'flows', value: 1 }] }] };
    expect(readWebhook(JSON.stringify(subject), us, newBook())).toEqual([]);
    const good = messageHook(line, karla, 'wamid.2', now, hello) as {
      entry: { changes: { value: { messages: unknown[] } }[] }[];
    };
    good.entry[0]?.changes[0]?.value.messages.unshift({ id: 17, timestamp: 'gestern' });
    const events = readWebhook(JSON.stringify(good), us, newBook());
    expect(events.map(({ type }) => type)).toEqual(['raw', 'message']);
    const [raw] = events;
    expect(raw?.type === 'raw' && readKept(raw.payload, us, newBook())).toBeNull();
    const dialog = { ...us, phoneId: null };
    expect(
      readWebhook(JSON.stringify(messageHook(line, karla, 'wamid.3', now, hello)), dialog, newBook()),
    ).toHaveLength(1);
  });

  it('survives whatever it is: every event makes sense, and nothing throws', () => {
    const anything = fc.anything({ maxDepth: 3, withNullPrototype: false });
    const message = fc.record(
      {
        ...{
          id: fc.string(),
          timestamp: fc.constantFrom('1796040000', 'x', -1),
          from: fc.string(),
          from_user_id: fc.string(),
        },
        type: fc.constantFrom('text', 'image', 'reaction', 'edit', 'interactive', 'contacts', '🙂'),
        ...{
          text: anything,
          image: anything,
          reaction: anything,
          edit: anything,
          interactive: anything,
          contacts: anything,
        },
      },
      { requiredKeys: ['id', 'timestamp', 'type'] },
    );
    fc.assert(
      fc.property(fc.array(message, { maxLength: 3 }), (messages) => {
        const value = { metadata: { phone_number_id: line.phoneId }, messages, contacts: [null, { wa_id: 5 }] };
        const body = { object: 'whatsapp_business_account', entry: [{ changes: [{ field: 'messages', value }] }] };
        for (const event of readWebhook(JSON.stringify(body), us, newBook())) {
          expect(ConnectorEvent.safeParse(event).error?.issues).toBeUndefined();
        }
      }),
      { numRuns: 120 },
    );
  });
});
