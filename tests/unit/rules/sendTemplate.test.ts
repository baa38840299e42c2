import { describe, expect, it } from 'vitest';
import type { ChangeOf } from '@shared/domain/change';
import { DraftId, MessageId, OutboxId, TemplateId } from '@shared/domain/ids';
import type { TemplateUse } from '@shared/domain/templateUse';
import { account, messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { templateFields } from '../../support/desk/templates';

const template: TemplateUse = {
  ...{ id: TemplateId.parse('t'), text: 'Hallo [Vorname], danke.', blanks: ['[Vorname]'] },
  ...{ slips: ['Hallo , danke.'], then: [] },
};

function answering(text: string, more: Partial<ChangeOf<'send'>> = {}) {
  const desk = rulesDesk();
  desk.take(messageEvent('question', monday));
  desk.change({ type: 'saveTemplate', template: templateFields('t') });
  const { id } = desk.only();
  const head = { id: DraftId.parse('d'), accountId: account().id, conversationId: id, kind: 'reply' as const };
  const draft = {
    ...{ ...head, replyTo: null, to: [], cc: [], bcc: [], subject: null, text, html: null, from: null },
    ...{ attachments: [], template, updatedAt: monday },
  };
  const ids = { outboxId: OutboxId.parse('o'), messageId: MessageId.parse('m') };
  const send = () => desk.change({ type: 'send', ...ids, draft, seenUpTo: monday, thenDone: false, ...more });
  return { desk, send };
}

describe('a message with a template', () => {
  it.each(['Hallo [Vorname], danke.', 'Hallo , danke.'])('does not leave while something is open: %s', (text) => {
    const { desk, send } = answering(text);
    expect(send).toThrow(/template\.open/u);
    expect(desk.memory.store.get('outbox', 'o')).toBeNull();
  });

  it('leaves with what follows, which undo takes back with it', () => {
    const { desk, send } = answering('Hallo Anna, danke.', { acts: [{ do: 'setFlag', flag: 'starred', value: true }] });
    send();
    expect(desk.only()).toMatchObject({ state: 'waiting', starred: true });
    expect(desk.memory.store.get('message', 'm')?.template).toEqual({ id: 't', unchanged: false });
    expect(desk.memory.store.get('template', 't')?.usedAt).toBeGreaterThan(0);
    desk.change({ type: 'undo', id: null });
    expect(desk.only().starred).toBe(false);
    expect(desk.memory.store.get('draft', 'd')?.template).toEqual(template);
  });

  it('is counted by day where it went unchanged below a post', () => {
    const plain = { ...template, text: 'Danke für Ihre Frage!', blanks: [], slips: [] };
    const desk = rulesDesk();
    desk.change({ type: 'saveTemplate', template: templateFields('t') });
    const post = (name: string, text: string, visibility: 'public' | 'private' = 'public') => {
      const thread = { ...messageEvent('x', desk.now).thread, nativeThread: name };
      desk.take(messageEvent(name, desk.now, { visibility, thread }));
      const conversation = desk.conversations().at(-1);
      if (!conversation) throw new Error('no conversation');
      const head = { id: DraftId.parse(`d-${name}`), accountId: account().id, conversationId: conversation.id };
      const draft = {
        ...{ ...head, kind: 'reply' as const, replyTo: null, to: [], cc: [], bcc: [], subject: null, text },
        ...{ html: null, from: null, attachments: [], template: plain, updatedAt: monday },
      };
      const ids = { outboxId: OutboxId.parse(`o-${name}`), messageId: MessageId.parse(`m-${name}`) };
      desk.change({ type: 'send', ...ids, draft, seenUpTo: desk.now, thenDone: false });
      return desk.memory.store.get('template', 't')?.posted;
    };
    expect(post('a', 'Danke für Ihre Frage!')).toEqual({ day: '2026-11-16', count: 1 });
    expect(post('b', 'Danke für Ihre Frage, Anna!')).toEqual({ day: '2026-11-16', count: 1 });
    expect(post('c', 'Danke für Ihre Frage!', 'private')).toEqual({ day: '2026-11-16', count: 1 });
    expect(post('d', 'Danke für Ihre Frage!\n\n-- \nLaden')).toEqual({ day: '2026-11-16', count: 2 });
    desk.change({ type: 'saveTemplate', template: { ...templateFields('t'), name: 'Anders' } });
    desk.now += 86_400_000;
    expect(post('e', 'Danke für Ihre Frage!')).toEqual({ day: '2026-11-17', count: 1 });
  });
});
