import { expect, test } from 'vitest';
import { MessageId, OutboxId } from '@shared/domain/ids';
import { draft, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const day = 86_400_000;

function withTrash() {
  const desk = rulesDesk();
  desk.take(messageEvent('a', monday - 1000, { text: 'Bitte um Rückruf' }));
  const { id } = desk.only();
  desk.change({ type: 'addNote', conversationId: id, messageId: MessageId.parse('note'), text: 'Notiz' });
  desk.change({ type: 'setState', ids: [id], state: 'trash' });
  return { desk, id };
}
const texts = ({ memory }: ReturnType<typeof rulesDesk>) => memory.all('message').map(({ text }) => text);

test('texts go when they have been in the trash for 30 days, not before', () => {
  const { desk } = withTrash();
  desk.now += 30 * day - 1;
  expect(desk.system({ type: 'emptyTrash' }).count).toBe(0);
  expect(texts(desk)).toContain('Bitte um Rückruf');
  desk.now += 2;
  expect(desk.system({ type: 'emptyTrash' }).count).toBe(1);
  expect(texts(desk).sort()).toEqual(['', 'Notiz']);
  expect(desk.only()).toMatchObject({ state: 'trash' });
});

test('once emptied there is nothing left to do', () => {
  const { desk } = withTrash();
  desk.now += 31 * day;
  desk.system({ type: 'emptyTrash' });
  const rev = desk.memory.rev();
  expect(desk.system({ type: 'emptyTrash' }).count).toBe(0);
  expect(desk.memory.rev()).toBe(rev);
});

test('what came back out of the trash keeps its text, and the days begin anew', () => {
  const { desk, id } = withTrash();
  desk.now += 20 * day;
  desk.change({ type: 'setState', ids: [id], state: 'open' });
  desk.now += 20 * day;
  expect(desk.system({ type: 'emptyTrash' }).count).toBe(0);
  desk.change({ type: 'setState', ids: [id], state: 'trash' });
  desk.now += 20 * day;
  expect(desk.system({ type: 'emptyTrash' }).count).toBe(0);
  expect(texts(desk)).toContain('Bitte um Rückruf');
});

test('what still has to leave is not touched', () => {
  const { desk, id } = withTrash();
  const answer = { outboxId: OutboxId.parse('out'), messageId: MessageId.parse('answer') };
  desk.change({ type: 'send', ...answer, draft: draft(id), seenUpTo: 0, thenDone: false });
  desk.change({ type: 'setState', ids: [id], state: 'trash' });
  desk.now += 31 * day;
  desk.system({ type: 'emptyTrash' });
  expect(desk.memory.all('outbox')).toMatchObject([{ id: 'out', state: 'queued' }]);
});
