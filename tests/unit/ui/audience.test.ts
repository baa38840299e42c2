import { expect, it } from 'vitest';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { addMessage, emptySummary } from '@shared/logic/conversation/summary';
import { described } from '@/ui/attachments/described';
import { isForAll } from '@/ui/row/isForAll';

const post = (sortAt: number, more: Partial<Message>): Message =>
  ({ sortAt, text: 'Offen?', attachments: [], direction: 'in', automatic: false, subject: null, ...more }) as Message;

it('a conversation reaches as far as its newest message', () => {
  const first = addMessage(emptySummary, post(2, { audience: 'followers' }), 0);
  expect(first.audience).toBe('followers');
  expect(addMessage(first, post(3, { audience: 'everyone' }), 0).audience).toBe('everyone');
  expect(addMessage(first, post(1, { audience: 'everyone' }), 0).audience).toBe('followers');
  expect(addMessage(emptySummary, post(1, {}), 0)).not.toHaveProperty('audience');
});

it.each([
  ['public', undefined, true],
  ['public', 'unlisted', true],
  ['public', 'followers', false],
  ['private', 'mentioned', false],
] as const)('%s, for %s: everybody reads it is %s', (visibility, audience, all) => {
  expect(isForAll({ visibility, audience })).toBe(all);
});

it('words for a picture are kept with it alone, and none where they are taken away', () => {
  const [a, b] = ['a', 'b'].map((id) => ({ id: AttachmentId.parse(id) }) as Attachment);
  const files = [a, b] as Attachment[];
  const first = described(files, AttachmentId.parse('b'), 'Ein Rad');
  expect(first).toEqual([a, { ...b, alt: 'Ein Rad' }]);
  expect(described(first, AttachmentId.parse('b'), '')).toEqual(files);
});
