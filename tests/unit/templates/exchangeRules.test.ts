import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AwayRule } from '@shared/domain/away';
import { Change } from '@shared/domain/change';
import { AccountId, ChannelKind, TemplateId } from '@shared/domain/ids';
import type { Template } from '@shared/domain/template';
import { writeJson } from '@shared/logic/templates/exchange/json';
import { planImport } from '@shared/logic/templates/exchange/planImport';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { templateFields } from '../../support/desk/templates';

const kept = (id: string, name = id): Template => ({ ...templateFields(id, { name }), createdAt: 0, changedAt: 0 });
const rule = (name: string, fields: Partial<AwayRule> = {}): AwayRule => ({
  ...{ id: name, name, on: true, when: { kind: 'outsideHours' }, accounts: null, channels: null, publicToo: false },
  ...{ template: TemplateId.parse('weg'), late: { kind: 'skip' }, ...fields },
});
let count = 0;
const tools = { newId: () => `new${++count}`, clean: (html: string) => html };
const plan = (file: string, templates: readonly Template[] = [], rules: readonly AwayRule[] = []) =>
  planImport(new TextEncoder().encode(file), { templates, rules }, tools);
const said = (away: unknown, templates: readonly Template[] = [], rules: readonly AwayRule[] = []) => {
  const { refused, ...planned } = plan(
    JSON.stringify({ format: 'tresen-templates', version: 1, templates: [], away }),
    templates,
    rules,
  );
  if (refused.length > 0) expect([planned.templates, planned.rules]).toEqual([[], []]);
  return refused.map(({ line, why, at, of }) => `${of} ${line} ${why} ${at}`.trim());
};
const entry = { name: 'Abends', when: { kind: 'outsideHours' }, template: { name: 'weg' } };
const local = [kept('weg'), kept('spät', 'zu spät')];
const here = AccountId.parse('konto');

describe('away rules of a file', () => {
  it('come back as they were written, off, with the texts of the file', () => {
    const rules = [
      rule('Abends', { accounts: [here], channels: [ChannelKind.parse('email')], publicToo: true }),
      rule('Pause', {
        when: { kind: 'noReply', minutes: 5 },
        late: { kind: 'send', template: TemplateId.parse('spät') },
      }),
      rule('Ohne Text', { template: TemplateId.parse('gone') }),
    ];
    const file = writeJson(local, rules);
    expect(file).not.toContain('konto');
    const { templates, rules: read, ruleRows, refused } = plan(file);
    expect(refused).toEqual([]);
    expect(ruleRows.map(({ name, what }) => [name, what])).toEqual([
      ['Abends', 'new'],
      ['Pause', 'new'],
    ]);
    const [away, late] = templates.map(({ id }) => id);
    expect(read).toMatchObject([
      { name: 'Abends', on: false, accounts: null, channels: ['email'], publicToo: true, template: away },
      { on: false, when: { kind: 'noReply', minutes: 5 }, late: { kind: 'send', template: late } },
    ]);
  });

  it('take the place of one of the same name, with its accounts, and may mean a template that is here', () => {
    const file = JSON.stringify({
      ...{ format: 'tresen-templates', version: 1, templates: [] },
      away: [{ ...entry, on: true, name: 'ABENDS' }],
    });
    const { rules, ruleRows } = plan(file, local, [rule('Abends', { id: 'r1', accounts: [here] })]);
    expect(ruleRows).toEqual([{ line: 1, name: 'ABENDS', what: 'replaces' }]);
    expect(rules).toMatchObject([{ id: 'r1', on: false, accounts: [here], template: 'weg' }]);
  });

  it('are refused with the place named, and then nothing is imported', () => {
    expect(said([{ ...entry, when: { kind: 'noReply', minutes: 0 } }], local)).toEqual(['rule 1 field when.minutes']);
    expect(said([entry, { ...entry, accounts: ['a'], name: 'B' }], local)).toEqual(['rule 2 field accounts']);
    expect(said([entry, entry], local)).toEqual(['rule 2 twice Abends']);
    expect(said([entry])).toEqual(['rule 1 ruleText weg']);
    expect(said([{ ...entry, late: { kind: 'send', template: { name: 'nie' } } }], local)).toEqual([
      'rule 1 ruleText nie',
    ]);
    expect(said({ length: 1 })).toEqual(['rule 0 field away']);
    expect(said(Array(51).fill(entry), local)).toEqual(['rule 0 rulesFull 50']);
    const full = Array.from({ length: 50 }, (_, at) => rule(`r${at}`));
    expect(said([entry], local, full)).toEqual(['rule 0 rulesFull 50']);
    expect(said([])).toEqual(['undefined 0 empty']);
  });

  it('whatever a file says of them, what is planned can be kept, and is off', () => {
    const near = fc.record({ name: fc.string(), on: fc.boolean() }).map((part) => ({ ...entry, ...part }));
    const odd = fc.record({ name: fc.string(), when: fc.jsonValue(), template: fc.jsonValue() });
    const rules = fc.oneof(
      fc.array(near, { maxLength: 3 }),
      fc.array(fc.oneof(near, odd, fc.jsonValue())),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(rules, (away) => {
        const planned = plan(JSON.stringify({ format: 'tresen-templates', version: 1, templates: [], away }), local);
        const change = { type: 'saveTemplates', present: 'replace', templates: [], rules: planned.rules };
        expect(Change.safeParse(change).success).toBe(true);
        expect(planned.rules.every(({ on }) => !on)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the change that imports', () => {
  it('keeps templates and rules as one step, the rules off, whatever it says', () => {
    const desk = rulesDesk();
    const rules = () => {
      const row = desk.memory.store.get('deskSetting', 'away');
      return row?.id === 'away' ? row.value.rules.map(({ id, name, on }) => [id, name, on]) : [];
    };
    const away = { rules: [rule('a'), rule('b')], absences: [], stoppedAt: null };
    desk.change({ type: 'editSetting', setting: { id: 'away', value: away } });
    const imported = [rule('b', { name: 'neu' }), rule('c')];
    desk.change({ type: 'saveTemplates', present: 'replace', templates: [templateFields('weg')], rules: imported });
    expect(rules()).toEqual([
      ['a', 'a', true],
      ['b', 'neu', false],
      ['c', 'c', false],
    ]);
    desk.change({ type: 'undo', id: null });
    expect(rules()).toEqual([
      ['a', 'a', true],
      ['b', 'b', true],
    ]);
    expect(desk.memory.all('template')).toEqual([]);
    const many = Array.from({ length: 49 }, (_, at) => rule(`m${at}`));
    expect(() =>
      desk.change({ type: 'saveTemplates', present: 'replace', templates: [templateFields('weg')], rules: many }),
    ).toThrow('invalid.request');
    expect(desk.memory.all('template')).toEqual([]);
  });
});
