import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestText, notificationText, type NotificationWords } from '@shared/logic/notifications/words';
import { nativeThread } from '@shared/channels/thread';
import type { StoredMessage } from '@shared/logic/desk/ingest';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const words: NotificationWords = {
  messages: (count) => `${count} new`,
  summary: (messages, conversations) => `${messages} in ${conversations}`,
  woken: (conversations) => `${conversations} back`,
  channel: () => 'E-mail',
  call: (what) => `a ${what} call`,
};

function arrived(part: Partial<StoredMessage>, count = 1) {
  const desk = rulesDesk();
  const [news] = desk.take(messageEvent('m', monday, part)).arrived;
  const message = news && desk.memory.store.get('message', news.messageId);
  if (!message) throw new Error('nothing arrived');
  return { kind: 'conversation', conversation: desk.only(), message, count } as const;
}

test('says who, about what, and the first words', () => {
  const one = arrived({ subject: 'Bremse', text: 'Guten Tag,\n\n die Bremse <b>quietscht</b>.' });
  expect(notificationText(one, false, words)).toEqual({
    title: 'Kunde',
    body: 'Bremse: Guten Tag, die Bremse <b>quietscht</b>.',
  });
  expect(notificationText({ ...one, count: 3 }, false, words).body).toMatch(/^\(3 new\) Bremse/);
  expect(notificationText({ kind: 'summary', messages: 9, conversations: 4 }, true, words)).toEqual({
    title: 'Tresen',
    body: '9 in 4',
  });
  expect(notificationText({ kind: 'woken', conversations: 37 }, true, words)).toEqual({
    title: 'Tresen',
    body: '37 back',
  });
});

test('with hidden content nothing of the message or its author is said, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 5 }), fc.string({ minLength: 5 }), (text, name) => {
      const customer = { scope: 'email', id: 'x@y.test', name, language: null };
      const one = arrived({ text, subject: text, customer, author: customer, thread: nativeThread('t', 'x@y.test') });
      expect(notificationText(one, true, words)).toEqual({ title: 'E-mail', body: '1 new' });
    }),
  );
});

test('never longer than it may be, one line, nothing hidden, no half characters', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.constant('👩‍👩‍👧‍👦'.repeat(80)),
    fc.constant(`${'\u202e'}gpj.exe${'\u0000'}${'x'.repeat(900)}`),
    fc
      .array(fc.constantFrom('\n', '\u2028', '\u202d', '\ud83d', 'a', '<', '&'), { maxLength: 300 })
      .map((all) => all.join('')),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (text, subject, name) => {
      const customer = { scope: 'email', id: 'x@y.test', name: name.slice(0, 400), language: null };
      const said = notificationText(
        arrived({ text, subject: subject.slice(0, 900), customer, author: customer }),
        false,
        words,
      );
      for (const each of [said.title, said.body]) {
        expect(each.length).toBeLessThanOrEqual(longestText);
        expect(each).not.toBe('');
        expect(each).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u);
        expect(each).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/);
      }
    }),
  );
});
