import { expect, test } from 'vitest';
import { MessageId, OutboxId } from '@shared/domain/ids';
import { joinRich } from '@shared/logic/writing/richParts';
import { draft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const messageId = MessageId.parse('ours');
const parts = {
  written: '<p>Guten <strong>Tag</strong></p>',
  signature: '<p>Anna</p>',
  tail: '<blockquote>Frage</blockquote>',
};

function sending(kind: 'reply' | 'forward', html: string) {
  const desk = rulesDesk();
  desk.take(messageEvent('first', monday - 1000));
  const row = { ...draft(desk.only().id), kind, html, text: 'Guten Tag', to: ['karla@kunde.test'] };
  const outboxId = OutboxId.parse('leaving');
  desk.change({ type: 'send', outboxId, messageId, draft: row, seenUpTo: monday, thenDone: false });
  const shown = () => desk.memory.all('message').find(({ id }) => id === messageId);
  return { ...desk, outboxId, shown, body: () => desk.memory.bodyOf(messageId) };
}

test('our own message is shown with its marks, without what it quotes', () => {
  const { shown, body } = sending('reply', joinRich(parts));
  expect(shown()?.html).toBe(true);
  expect(body()).toBe(joinRich({ ...parts, tail: '' }));
});

test('a forwarded mail is shown as it was passed on', () => {
  const { body } = sending('forward', joinRich({ ...parts, written: '<p></p>' }));
  expect(body()).toContain('Frage');
});

test('what plain words say is shown plain', () => {
  const { shown, body } = sending('reply', joinRich({ ...parts, written: '<p style="margin:0">Guten Tag<br></p>' }));
  expect([shown()?.html, body()]).toEqual([false, null]);
});

test('a message taken back leaves no looks behind', () => {
  const { change, outboxId, body } = sending('reply', joinRich(parts));
  change({ type: 'cancelSend', id: outboxId });
  expect(body()).toBeNull();
});
