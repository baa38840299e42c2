import { expect, test } from 'vitest';
import { notificationText, type NotificationWords } from '@shared/logic/notifications/words';
import { htmlToText } from '../../../electron/connectors/text/htmlText';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { hostileVectors } from '../../support/hostile/vectors';
import { promise } from '../../support/promise';

const words: NotificationWords = {
  messages: (count) => `${count} new`,
  summary: (messages, conversations) => `${messages} in ${conversations}`,
  woken: (conversations) => `${conversations} back`,
  call: (what) => what,
  channel: () => 'E-mail',
};

test('a hostile body is one short line of words in a notification, and hidden content stays hidden', () => {
  const desk = rulesDesk();
  const [news] = desk.take(messageEvent('m', monday, {})).arrived;
  const message = news && desk.memory.store.get('message', news.messageId);
  if (!message) throw new Error('nothing arrived');
  const announcement = { kind: 'conversation', conversation: desk.only(), count: 1 } as const;
  const vectors = hostileVectors('http://home.example');
  for (const { html } of vectors)
    // As a mail brings it, and as one who writes plain text does.
    for (const text of [htmlToText(html), html]) {
      const shown = { ...message, text, subject: html.slice(0, 900) };
      const said = notificationText({ ...announcement, message: shown }, false, words);
      expect(said.body.length).toBeLessThanOrEqual(200);
      expect(said.body).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(notificationText({ ...announcement, message: shown }, true, words)).toEqual({
        title: 'E-mail',
        body: '1 new',
      });
    }
  promise('S1', 'A hostile body is one line of words in a notification', vectors.length);
});
