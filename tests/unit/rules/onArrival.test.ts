import { describe, expect, it } from 'vitest';
import { SavedViewId, TagId } from '@shared/domain/ids';
import type { Macro } from '@shared/domain/macro';
import { Rule } from '@shared/domain/rule';
import { messageEvent, monday } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';

const ebay = TagId.parse('t-ebay');
const macro: Macro = {
  id: 'file',
  name: 'Ablegen',
  steps: [
    { do: 'setTags', add: [ebay], remove: [] },
    { do: 'setState', state: 'done' },
    { do: 'run', command: 'next' },
  ],
};
const rule = { id: 'r', name: 'eBay', on: true, query: 'from:ebay', macro: 'file' } satisfies Rule;
const who = { scope: 'email', id: 'noreply@ebay.test', name: 'eBay', language: null };
const fromEbay = (remote: string, at: number, part = {}) =>
  messageEvent(remote, at, { author: who, customer: who, ...part });

function desk(rules: Rule[] = [rule], macros: Macro[] = [macro]) {
  const made = rulesDesk();
  made.change({ type: 'createTag', id: ebay, name: 'eBay', ids: [] });
  made.change({ type: 'editSetting', setting: { id: 'macros', value: macros } });
  made.change({ type: 'editSetting', setting: { id: 'rules', value: rules } });
  return made;
}

describe('a rule on arrival', () => {
  it('does what its macro says, and is named in the conversation', () => {
    const made = desk();
    const { arrived } = made.take(fromEbay('a', monday));
    expect(made.only()).toMatchObject({ state: 'done', tags: [ebay], deadlineAt: null, waitingSince: null });
    expect(made.only().ruled).toMatchObject([{ rule: 'r', name: 'eBay', after: { state: 'done', tags: [ebay] } }]);
    // Nothing is announced that is done already.
    expect(arrived).toEqual([]);
  });

  it('leaves alone what does not fit, what is switched off, and what a macro that is gone would do', () => {
    for (const other of [{ on: false }, { query: 'from:amazon' }, { macro: 'gone' }, { query: 'tag:nichtda' }]) {
      const made = desk([{ ...rule, ...other }]);
      made.take(fromEbay('a', monday));
      expect(made.only()).toMatchObject({ state: 'open', tags: [] });
      expect(made.only().ruled).toBeUndefined();
    }
  });

  it('acts on no history and on nothing we wrote', () => {
    const made = desk();
    made.take(fromEbay('a', monday, { history: true }), fromEbay('b', monday + 1, { direction: 'out' }));
    expect(made.conversations().filter(({ ruled }) => ruled !== undefined)).toEqual([]);
  });

  it('sees what the rule before it did', () => {
    const second: Rule = { id: 's', name: 'Stern', on: true, query: 'tag:ebay', macro: 'star' };
    const star: Macro = { id: 'star', name: 'Stern', steps: [{ do: 'setFlag', flag: 'starred', value: true }] };
    const made = desk([rule, second], [macro, star]);
    made.take(fromEbay('a', monday));
    expect(made.only()).toMatchObject({ starred: true, state: 'done' });
    expect(made.only().ruled?.map(({ name }) => name)).toEqual(['eBay', 'Stern']);
  });

  it('puts no deleted tag on anything', () => {
    const made = desk();
    made.memory.transaction(() => made.memory.store.remove('tag', ebay));
    made.take(fromEbay('a', monday));
    expect(made.only()).toMatchObject({ tags: [], state: 'done' });
  });
});

describe('a rule for a saved view', () => {
  const view = SavedViewId.parse('v-ebay');
  const { query: _own, ...parts } = rule;
  const followed = (query: string) => {
    const made = desk([{ ...parts, view }]);
    made.change({ type: 'saveView', id: view, name: 'Shop', query });
    return made;
  };
  const acted = (made: ReturnType<typeof desk>): number => made.conversations().filter(({ ruled }) => ruled).length;

  it('asks what its view asks for when something arrives', () => {
    const made = followed('from:amazon');
    made.take(fromEbay('a', monday));
    expect(acted(made)).toBe(0);
    made.change({ type: 'editView', id: view, name: 'Anders', query: 'from:ebay' });
    made.take(fromEbay('b', monday + 1));
    expect(acted(made)).toBe(1);
    expect(made.only()).toMatchObject({ state: 'done', tags: [ebay] });
  });

  it('does nothing while its view is gone, and again what it did once that is taken back', () => {
    const made = followed('from:ebay');
    const removed = made.change({ type: 'removeView', id: view });
    made.take(fromEbay('a', monday));
    expect(made.only()).toMatchObject({ state: 'open', tags: [] });
    made.change({ type: 'undo', id: removed.undo });
    made.take(fromEbay('b', monday + 1));
    expect(made.only()).toMatchObject({ state: 'done', tags: [ebay] });
  });

  it('is either for a view or for a query', () => {
    expect(Rule.safeParse({ ...parts, view }).success).toBe(true);
    expect(Rule.safeParse(rule).success).toBe(true);
    expect(Rule.safeParse({ ...rule, view }).success).toBe(false);
    expect(Rule.safeParse(parts).success).toBe(false);
  });
});

describe('taking back what rules did', () => {
  it('restores what still holds, and is itself a step of undo', () => {
    const made = desk();
    made.take(fromEbay('a', monday));
    const { id } = made.only();
    const ruled = made.only();
    const reply = made.change({ type: 'undoRules', ids: [id] });
    expect(made.only()).toMatchObject({ state: 'open', tags: [], ruled: [] });
    expect(made.only().waitingSince).toBe(monday);
    made.change({ type: 'undo', id: reply.undo });
    expect(made.only()).toEqual(ruled);
  });

  it('leaves what a person has changed since', () => {
    const made = desk();
    made.take(fromEbay('a', monday));
    const { id } = made.only();
    made.change({ type: 'setState', ids: [id], state: 'trash' });
    made.change({ type: 'undoRules', ids: [id] });
    expect(made.only()).toMatchObject({ state: 'trash', tags: [] });
  });

  it('never costs a person a step of undo', () => {
    const made = desk();
    made.take(fromEbay('a', monday));
    const before = made.memory.all('step').length;
    for (let index = 0; index < 60; index++) made.take(fromEbay(`m${index}`, monday + index + 1));
    expect(made.memory.all('step')).toHaveLength(before);
    expect(made.only().ruled?.length).toBeLessThanOrEqual(10);
  });
});
