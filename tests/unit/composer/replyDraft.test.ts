import { describe, expect, it } from 'vitest';
import { DraftId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { answeredMessage, replyDraft, type ReplyKind } from '@/features/composer/replyDraft';
import { monday } from '../../support/desk/builders';
import { thread } from '../../support/desk/thread';

const words = {
  intro: ({ author }: Message) => `On Monday, ${author.name} wrote:`,
  forwarded: () => '-- Forwarded --',
};

function make(kind: ReplyKind, withSubject = true, addressed: Partial<Message> = {}) {
  const { conversation, messages } = thread();
  const newest = answeredMessage(messages, null);
  const answered = newest && { ...newest, ...addressed };
  const id = DraftId.parse('d');
  return replyDraft({
    id,
    kind,
    conversation,
    messages,
    answered,
    account: { name: 'Laden', address: 'laden@shop.test', config: {} } as never,
    withSubject,
    words,
    now: monday,
  });
}

describe('a draft made from what it answers', () => {
  it('goes to the author of the newest customer message', () => {
    expect(make('reply')).toMatchObject({
      to: ['bert@example.com'],
      cc: [],
      subject: 'Re: Strauß',
      text: '\n\nOn Monday, Bert wrote:\n> Und ich?',
    });
  });

  it('goes to everyone who wrote', () => {
    expect(make('replyAll')).toMatchObject({ to: ['bert@example.com'], cc: ['anna@example.com'] });
  });

  it('goes to all the mail was addressed to, but not to ourselves', () => {
    const person = (address: string) => ({ name: '', address });
    const addressed = {
      to: [person('Laden@Shop.test'), person('cora@example.com')],
      cc: [person('bert@example.com'), person('dora@example.com')],
    };
    expect(make('replyAll', true, addressed).cc).toEqual(['cora@example.com', 'dora@example.com']);
  });

  it('is forwarded to nobody yet', () => {
    expect(make('forward')).toMatchObject({ to: [], subject: 'Fwd: Strauß', text: '\n\n-- Forwarded --\n\nUnd ich?' });
  });

  it('quotes nothing in a chat', () => {
    expect(make('reply', false)).toMatchObject({ subject: null, text: '' });
  });

  it('answers the focused message of the customer, never ours', () => {
    const { messages } = thread();
    expect(answeredMessage(messages, messages[0]?.id ?? null)?.author.name).toBe('Anna');
    expect(answeredMessage(messages, messages[1]?.id ?? null)?.author.name).toBe('Bert');
    expect(answeredMessage([], null)).toBeNull();
  });
});
