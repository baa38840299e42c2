import { describe, expect, it } from 'vitest';
import { Change } from '@shared/domain/change';
import { AccountId, ChannelKind, TemplateId } from '@shared/domain/ids';
import { DeskRefusal } from '@shared/logic/desk/refusal';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { templateFields } from '../../support/desk/templates';

const undo = { type: 'undo', id: null } as const;

describe('a template', () => {
  it('is kept, changed and deleted, and each of it is taken back', () => {
    const desk = rulesDesk();
    const names = () => desk.memory.all('template').map(({ name, createdAt }) => [name, createdAt]);
    const made = desk.now;
    desk.change({ type: 'saveTemplate', template: templateFields('t', { name: 'Retoure' }) });
    desk.now += 1000;
    desk.change({ type: 'saveTemplate', template: templateFields('t', { name: 'Rückgabe' }) });
    expect(desk.memory.all('template')[0]?.changedAt).toBe(made + 1000);
    desk.change({ type: 'removeTemplate', id: TemplateId.parse('t') });
    expect(names()).toEqual([]);
    desk.change(undo);
    expect(names()).toEqual([['Rückgabe', made]]);
    desk.change(undo);
    expect(names()).toEqual([['Retoure', made]]);
    desk.change(undo);
    expect(names()).toEqual([]);
    expect(() => desk.change({ type: 'removeTemplate', id: TemplateId.parse('t') })).toThrow('not.found');
  });

  it('is no step of undo when nothing differs', () => {
    const desk = rulesDesk();
    const template = templateFields('t');
    desk.change({ type: 'saveTemplate', template });
    desk.now += 1000;
    expect(desk.change({ type: 'saveTemplate', template })).toMatchObject({ undo: null, count: 0 });
  });

  it('has a shortcut of its own', () => {
    const desk = rulesDesk();
    desk.change({ type: 'saveTemplate', template: templateFields('a', { name: 'Retoure', shortcut: 'rg' }) });
    desk.change({ type: 'saveTemplate', template: templateFields('a', { name: 'Rückgabe', shortcut: 'rg' }) });
    const again = () => desk.change({ type: 'saveTemplate', template: templateFields('b', { shortcut: 'rg' }) });
    expect(again).toThrow(DeskRefusal);
    expect(again).toThrow('template.shortcutTaken');
    expect(desk.memory.all('template')).toHaveLength(1);
  });

  const text = { language: null, scope: null, text: '', html: null } as const;
  const shop = { channel: ChannelKind.parse('email') };
  it.each([
    ['two texts for the same', { variants: [text, text] }],
    ['no text', { variants: [] }],
    ['too long a text', { variants: [{ ...text, text: 'x'.repeat(20_001) }] }],
    ['a shortcut of two words', { shortcut: 'r g' }],
    ['a shortcut with a capital', { shortcut: 'Rg' }],
    ['no name', { name: '  ' }],
    ['a step that is none', { then: [{ do: 'run', command: 'next' }] }],
  ])('is refused with %s', (_, fields) => {
    const template = { ...templateFields('t'), ...fields };
    expect(Change.safeParse({ type: 'saveTemplate', template }).success).toBe(false);
  });

  it('has texts for languages, channels and accounts, and steps that follow', () => {
    const scopes = [null, shop, { account: AccountId.parse('a') }];
    const variants = (['de', 'en', null] as const).flatMap((language) =>
      scopes.map((scope) => ({ ...text, language, scope })),
    );
    const then = [
      { do: 'setState', state: 'done' },
      { do: 'snoozeFor', when: 'morgen' },
    ];
    const template = { ...templateFields('t', { shortcut: 'rückgabe-1' }), variants, then };
    expect(Change.safeParse({ type: 'saveTemplate', template }).success).toBe(true);
  });
});
