import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '@shared/domain/template';
import { writeCsv } from '@shared/logic/templates/exchange/csv';
import { writeJson } from '@shared/logic/templates/exchange/json';
import { planImport } from '@shared/logic/templates/exchange/planImport';
import { templateFields } from '../../support/desk/templates';

const kept = (id: string, fields: Parameters<typeof templateFields>[1] = {}): Template => ({
  ...templateFields(id, fields),
  ...{ createdAt: 0, changedAt: 0 },
});
let count = 0;
const tools = {
  newId: () => `new${++count}`,
  clean: (html: string) => html.replace(/<script[\s\S]*?<\/script>/gu, ''),
};
const plan = (file: string | Uint8Array, present: readonly Template[] = []) =>
  planImport(
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
    { templates: present, rules: [] },
    tools,
  );
const said = (file: string | Uint8Array, present?: readonly Template[]) =>
  plan(file, present).refused.map(({ line, why, at }) => `${line} ${why} ${at}`.trim());

/** Windows-1252, as far as it is Latin-1. */
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const utf16 = (text: string, big: boolean, mark: boolean) =>
  Uint8Array.from(
    [...(mark ? '\ufeff' : ''), ...text].flatMap((char) => {
      const code = char.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

describe('a table of templates', () => {
  const table = 'Name;Ordner;Kürzel;Sprache;Text\r\nGrüße;Alle;gr;de;"Schöne\r\nGrüße"\r\nGrüße;Alle;;en;Cheers\r\n';
  it.each([
    ['UTF-8', new TextEncoder().encode(table)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${table}`)],
    ['Windows-1252', latin(table)],
    ['UTF-16', utf16(table, false, true)],
    ['UTF-16, big end first', utf16(table, true, true)],
    ['UTF-16 without a mark', utf16(table, false, false)],
    ['commas', new TextEncoder().encode(table.replace(/;/gu, ','))],
    ['tabs', new TextEncoder().encode(table.replace(/;/gu, '\t'))],
  ])('is read in %s', (_, bytes) => {
    const { templates, rows, refused } = plan(bytes);
    expect(refused).toEqual([]);
    expect(rows).toEqual([{ line: 2, name: 'Grüße', what: 'new' }]);
    expect(templates[0]).toMatchObject({ name: 'Grüße', folder: 'Alle', shortcut: 'gr' });
    expect(templates[0]?.variants.map(({ language, text }) => [language, text])).toEqual([
      ['de', 'Schöne\nGrüße'],
      ['en', 'Cheers'],
    ]);
  });

  it('replaces what has the same name in the same folder, with its files and steps', () => {
    const there = kept('old', {
      name: 'grüße',
      folder: 'alle',
      shortcut: 'gr',
      then: [{ do: 'setState', state: 'done' }],
    });
    const { templates, rows } = plan(table, [there]);
    expect(rows[0]?.what).toBe('replaces');
    expect(templates[0]).toMatchObject({ id: 'old', then: there.then });
  });

  it('says what is refused at which line, and then imports nothing', () => {
    const bad =
      'name,shortcut,language,text\nA,x,de,Hi\nB,x,de,Hi\nC,,fr,Hi\nD,,,{{ nobody.x }}\nE,z,,ok\n,,,x\nA,x,de,Hi\n';
    expect(said(bad, [kept('t', { shortcut: 'z' })])).toEqual([
      ...['2 twice A', '3 shortcutTwice x', '4 field variants.0.language', '5 template nobody.x'],
      ...['6 shortcutTaken z', '7 field name'],
    ]);
    expect(plan(bad).templates).toEqual([]);
    expect([said('what,ever\n1,2'), said(''), said('name,text\n')]).toEqual([
      ['0 columns'],
      ['0 columns'],
      ['0 empty'],
    ]);
  });
});

describe('a file of templates', () => {
  const file = (templates: unknown) => JSON.stringify({ format: 'tresen-templates', version: 1, templates });

  it('refuses what is none, what is too large, and what does not belong', () => {
    expect(said('{"a":')).toEqual(['0 json']);
    expect(said(file({}))).toEqual(['0 format']);
    expect(said(JSON.stringify({ format: 'tresen-templates', version: 2, templates: [] }))).toEqual(['0 format']);
    expect(said(new Uint8Array(5_000_001).fill(32))).toEqual(['0 size']);
    const polluted =
      '{"format":"tresen-templates","version":1,"templates":[{"__proto__":{"x":1},"name":"A","variants":[]}]}';
    expect(plan(polluted).templates).toEqual([]);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('has its scripts taken away', () => {
    const html = '<p>Hallo</p><script>steal()</script>';
    const { templates } = plan(file([{ name: 'A', variants: [{ text: 'Hallo', html }] }]));
    expect(templates[0]?.variants[0]?.html).toBe('<p>Hallo</p>');
  });

  const text = fc
    .oneof(fc.string({ maxLength: 30 }), fc.stringMatching(/^'{0,3}[=+\-@\t]?x?$/u))
    .map((each) => each.replace(/[{}\r]/gu, ''));
  const name = fc.oneof(
    fc.constantFrom('=1+1', '@x', '-2', '+3', "'@x", "''=1", "'x"),
    fc.stringMatching(/^[a-zäß;,"']{1,20}$/u),
  );
  const template = fc.record({ name, text, html: fc.constant(null) });

  it('comes back as it was written, as JSON and as a table whose cells are no formulas', () => {
    fc.assert(
      fc.property(fc.uniqueArray(template, { maxLength: 8, minLength: 1, selector: (each) => each.name }), (all) => {
        const templates = all.map((each, at) =>
          kept(`t${at}`, { name: each.name, variants: [{ language: 'de', scope: null, text: each.text, html: null }] }),
        );
        const texts = (from: readonly Pick<Template, 'name' | 'variants'>[]) =>
          from.map((each) => [each.name, each.variants[0]?.text]);
        expect(texts(plan(writeJson(templates, [])).templates)).toEqual(texts(templates));
        const csv = writeCsv(templates);
        expect(texts(plan(csv).templates)).toEqual(texts(templates));
        expect(csv).not.toMatch(/(?:^|\n)"?[=+\-@]/u);
      }),
      { numRuns: 60 },
    );
  });
});
