import { describe, expect, it } from 'vitest';
import type { Draft } from '@shared/domain/draft';
import { MessageId, OutboxId } from '@shared/domain/ids';
import type { Account } from '@shared/domain/account';
import { nativeThread } from '@shared/channels/thread';
import { profileOf } from '../../../electron/connectors/twilio/capabilities';
import { account, draft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const karla = '+491715550123';
const approved = [{ id: 'HX1', name: 'Fertig', language: 'de', text: 'Ihr Rad ist {{1}}.', variables: ['1'] }];

/** A desk with one number at Twilio. */
function phoneDesk(kind: 'sms' | 'whatsapp') {
  const { name, capabilities } = profileOf[kind];
  const number: Account = account({ address: '+49305550100', profiles: { [name]: capabilities }, approved });
  const desk = rulesDesk(number);
  let count = 0;
  const send = (part: Partial<Draft>) => {
    const ids = { outboxId: OutboxId.parse(`o${++count}`), messageId: MessageId.parse(`m${count}`) };
    return desk.change({
      ...{ type: 'send', ...ids, seenUpTo: 0, thenDone: false },
      draft: draft(null, { kind: 'new', to: [karla], ...part }),
    });
  };
  const person = { scope: kind === 'sms' ? 'phone' : 'whatsapp', id: karla, name: karla, language: null };
  const hear = (text: string) =>
    desk.take(
      messageEvent(text, desk.now, {
        ...{ thread: nativeThread(karla, karla), author: person, customer: person, profile: name, text },
      }),
    );
  return { desk, send, hear };
}

describe('a text message to a number', () => {
  it.each(['0171 555 01 23', '+49 (0)171/5550123', '0049171-5550123'])('typed %s begins a conversation', (typed) => {
    const { desk, send } = phoneDesk('sms');
    send({ to: [typed], text: 'Ihr Rad ist fertig.' });
    expect(desk.memory.store.get('outbox', 'o1')?.to).toEqual([karla]);
    const [customer] = desk.memory.all('customer');
    expect(customer?.handles).toEqual([{ scope: 'phone', id: karla }]);
    expect(desk.only()).toMatchObject({ customerId: customer?.id, state: 'waiting', profile: 'sms' });
  });

  it('is answered in the same conversation, which a second message goes on with', () => {
    const { desk, send, hear } = phoneDesk('sms');
    send({ text: 'Ihr Rad ist fertig.' });
    desk.now += 60_000;
    hear('Danke, ich komme.');
    expect(desk.only()).toMatchObject({ state: 'open', messageCount: 2 });
    send({ to: ['0171 5550123'], text: 'Bis gleich.' });
    expect(desk.only().messageCount).toBe(3);
  });

  it('that was taken back leaves with its number all the same', () => {
    const { desk, send } = phoneDesk('sms');
    send({ text: 'Ihr Rad ist fertig.' });
    desk.change({ type: 'cancelSend', id: OutboxId.parse('o1') });
    const [stored] = desk.memory.all('draft');
    expect(stored).toMatchObject({ kind: 'new', to: [karla], conversationId: desk.only().id });
    send({ conversationId: desk.only().id, text: 'Ihr Rad ist da.' });
    const peers = desk.memory.store.threadPeers(account().id, [`n:${karla}`]);
    expect(peers).toMatchObject([{ conversationId: desk.only().id }]);
  });

  it.each([[['Karla']], [['12']], [[karla, '+491715550124']], [[]]])('goes to no %j', (to) => {
    const { desk, send } = phoneDesk('sms');
    expect(() => send({ to, text: 'Hallo' })).toThrow(/recipient\.rejected/u);
    expect(desk.conversations()).toEqual([]);
  });
});

describe('a WhatsApp conversation', () => {
  const use = { id: 'HX1', values: { 1: 'fertig' } };

  it('begins with an approved template alone', () => {
    const { desk, send } = phoneDesk('whatsapp');
    expect(() => send({ text: 'Ihr Rad ist fertig!' })).toThrow(/window\.closed/u);
    send({ text: 'Ihr Rad ist fertig.', approved: use });
    expect(desk.memory.store.get('outbox', 'o2')).toMatchObject({ to: [karla], approved: use });
    expect(desk.only().windowEndsAt).toBe(0);
  });

  it('takes free words for a day once the customer has answered', () => {
    const { desk, send, hear } = phoneDesk('whatsapp');
    send({ text: 'Ihr Rad ist fertig.', approved: use });
    const reply = () => send({ kind: 'reply', conversationId: desk.only().id, to: [], text: 'Gern.' });
    expect(reply).toThrow(/window\.closed/u);
    hear('Danke!');
    reply();
    expect(desk.only().windowEndsAt).toBe(monday + 24 * 3_600_000);
  });
});
