import { describe, expect, it } from 'vitest';
import { Change } from '@shared/domain/change';
import { TemplateId } from '@shared/domain/ids';
import { mostUnsaved } from '@shared/domain/template';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { templateFields } from '../../support/desk/templates';

const keeps = (id: string, name: string) =>
  ({ type: 'keepUnsaved', id: TemplateId.parse(id), template: templateFields(id, { name }) }) as const;

function opened() {
  const desk = rulesDesk();
  const unsaved = (): unknown => {
    const row = desk.memory.store.get('deskSetting', 'unsavedTemplates');
    return row?.id === 'unsavedTemplates' ? row.value.templates.map(({ id, name }) => [id, name]) : null;
  };
  return { desk, unsaved };
}

describe('a template that is written and not saved', () => {
  it('is kept as it stands, the newest last, and is no step of undo', () => {
    const { desk, unsaved } = opened();
    expect(unsaved()).toBeNull();
    expect(desk.change(keeps('a', 'Ret'))).toMatchObject({ undo: null, count: 1 });
    desk.change(keeps('b', ''));
    desk.change(keeps('a', 'Retoure'));
    expect(unsaved()).toEqual([
      ['b', ''],
      ['a', 'Retoure'],
    ]);
    expect(desk.change(keeps('a', 'Retoure')).count).toBe(0);
    desk.change({ type: 'keepUnsaved', id: TemplateId.parse('b'), template: null });
    expect(unsaved()).toEqual([['a', 'Retoure']]);
  });

  it('goes when it is saved or its template deleted, and comes back when that is undone', () => {
    const { desk, unsaved } = opened();
    const undo = { type: 'undo', id: null } as const;
    desk.change(keeps('a', 'Retoure'));
    desk.change({ type: 'saveTemplate', template: templateFields('a', { name: 'Retoure' }) });
    expect(unsaved()).toEqual([]);
    desk.change(undo);
    expect(unsaved()).toEqual([['a', 'Retoure']]);
    desk.change({ type: 'saveTemplate', template: templateFields('a') });
    desk.change(keeps('a', 'mehr'));
    desk.change({ type: 'removeTemplate', id: TemplateId.parse('a') });
    expect(unsaved()).toEqual([]);
    desk.change(undo);
    expect(unsaved()).toEqual([['a', 'mehr']]);
  });

  it('may be whatever was typed, within bounds; of many the oldest go', () => {
    const { desk, unsaved } = opened();
    const odd = templateFields('a', { name: '', shortcut: 'Rg !', tags: ['', ' x '], folder: ' / ' });
    const [text] = odd.variants;
    if (!text) throw new Error('a template without a text');
    const change = { ...keeps('a', ''), template: { ...odd, variants: [text, { ...text, text: 'x'.repeat(30_000) }] } };
    expect(Change.safeParse(change).success).toBe(true);
    const endless = { ...odd, variants: [{ ...text, text: 'x'.repeat(300_000) }] };
    expect(Change.safeParse({ ...change, template: endless }).success).toBe(false);
    for (let at = 0; at <= mostUnsaved; at++) desk.change(keeps(`t${at}`, 'n'));
    expect(unsaved()).toHaveLength(mostUnsaved);
    expect(JSON.stringify(unsaved())).not.toContain('"t0"');
  });
});
