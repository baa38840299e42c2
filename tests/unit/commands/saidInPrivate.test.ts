import { describe, expect, it } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { ConversationId, MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { reply } from '@/commands/set/reply';
import { fakeDesk } from './fakeDesk';

const [page, talk] = [ConversationId.parse('page'), ConversationId.parse('talk')];
const rows = [
  { id: page, linkedTo: talk },
  { id: talk, linkedTo: page },
] as Conversation[];

/** A message by its side, whose it is and when it was sent. */
const said = (conversationId: ConversationId, direction: 'in' | 'out', sentAt: number) =>
  ({
    id: MessageId.parse(`m${sentAt}`),
    conversationId,
    direction,
    sentAt,
    visibility: conversationId === page ? 'public' : 'private',
  }) as Message;

/** Where an answer goes when the key is pressed with that half open and that message in focus (by its time). */
function answered(open: ConversationId, messages: readonly Message[], focus: number | null): ConversationId | null {
  const focusedMessage = focus === null ? null : MessageId.parse(`m${focus}`);
  const desk = fakeDesk({ open, focused: open, focusedMessage }, rows, { messages: () => messages });
  void reply.run(desk);
  const { composer, open: now } = desk.ui();
  expect(now).toBe(composer?.conversation);
  return composer?.conversation ?? null;
}

describe('an answer in a matter of a public and a private half', () => {
  const moved = [said(page, 'in', 1), said(page, 'out', 2), said(talk, 'in', 3)];

  it('goes where the customer went on in private, though the public half is open', () => {
    expect(answered(page, moved, null)).toBe(talk);
    expect(answered(page, moved, 2)).toBe(talk);
  });

  it('goes to the message of the customer that has the focus', () => {
    expect(answered(page, moved, 1)).toBe(page);
    expect(answered(talk, moved, 3)).toBe(talk);
  });

  it('stays in private, whoever spoke last in public', () => {
    const back = [...moved, said(page, 'in', 4)];
    expect(answered(talk, back, null)).toBe(talk);
    expect(answered(page, back, null)).toBe(page);
  });

  it('stays in public where an answer of ours there came after what was said in private', () => {
    expect(answered(page, [...moved, said(page, 'out', 5)], 5)).toBe(page);
  });
});
