import { fieldsOf } from '@/features/templates/newTemplate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttachmentId, AccountId, TemplateId } from '@shared/domain/ids';
import { TemplateFields } from '@shared/domain/template';
import { problemsOf } from '@shared/logic/templates/check';
import { fill } from '@shared/logic/templates/fill';
import { nearest } from '@shared/logic/templates/nearest';
import { offered, openingAt, taken } from '@shared/logic/templates/offer';
import { parseTemplate } from '@shared/logic/templates/parse';
import { sampleFacts } from '@shared/logic/templates/sample';
import { shelve } from '@shared/logic/templates/shelf';
import { variableNames } from '@shared/logic/templates/variables';
import { templateFields } from '../../support/desk/templates';

const codes = (fields: Partial<TemplateFields>): string[] =>
  problemsOf(templateFields('t', fields), [{ id: TemplateId.parse('o'), name: 'Other', shortcut: 'rg' }]).map(
    ({ code }) => code,
  );

describe('what keeps a template from being kept', () => {
  it('is said for each limit, and nothing for one that can be kept', () => {
    const [variant] = templateFields('t').variants;
    if (!variant) throw new Error('no text');
    expect(codes({})).toEqual([]);
    expect(codes({ name: ' ' })).toEqual(['name']);
    expect(codes({ shortcut: 'rg' })).toEqual(['shortcutTaken']);
    expect(codes({ shortcut: 'R g' })).toEqual(['shortcutForm']);
    expect(codes({ tags: Array.from({ length: 21 }, (_, at) => String(at)) })).toEqual(['tags']);
    expect(codes({ tags: ['x'.repeat(61)] })).toEqual(['tag']);
    const file: TemplateFields['attachments'][number] = {
      ...{ id: AttachmentId.parse('f'), name: 'a', mime: 'text/plain', bytes: 1, sha256: null, state: 'local' },
      ...{ cid: null, width: null, height: null, durationMs: null },
    };
    expect(codes({ attachments: Array.from({ length: 21 }, () => file) })).toEqual(['files']);
    expect(codes({ variants: [variant, variant] })).toEqual(['sameVariant']);
    expect(codes({ variants: [{ ...variant, text: ' ' }] })).toEqual(['noText']);
    expect(codes({ variants: [{ ...variant, text: 'x'.repeat(20_001) }] })).toEqual(['tooLong']);
    expect(codes({ variants: [variant, { ...variant, language: 'de', text: '{{ nobody }}' }] })).toEqual(['faulty']);
  });

  it('leaves nothing the domain would refuse', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('{{ customer.name }}', 'x'.repeat(20_001)));
    const variant = fc.record({
      language: fc.constantFrom('de' as const, 'en' as const, null),
      scope: fc.constantFrom(null, { account: AccountId.parse('a') }),
      ...{ text, html: fc.constant(null) },
    });
    const fields = fc.record({
      ...{ name: fc.string(), tags: fc.array(fc.string({ minLength: 1 }), { maxLength: 25 }) },
      shortcut: fc.option(fc.string({ maxLength: 40 })),
      variants: fc.array(variant, { minLength: 1, maxLength: 8 }),
    });
    fc.assert(
      fc.property(fields, (made) => {
        const whole = templateFields('t', { ...made, tags: made.tags.map((tag) => tag.trim()).filter(Boolean) });
        if (problemsOf(whole, []).length === 0) expect(TemplateFields.safeParse(whole).success).toBe(true);
      }),
    );
  });
});

describe('a name nobody knows', () => {
  it('leads to the one that was meant, or to none', () => {
    expect(nearest('customer.nmae', variableNames)).toBe('customer.name');
    expect(nearest('busines.name', variableNames)).toBe('business.name');
    expect(nearest('firstname', variableNames)).toBe('customer.firstName');
    expect(nearest('business.vatid', variableNames)).toBe('business.vatId');
    expect(nearest('weather', variableNames)).toBeNull();
  });

  it('is found whichever letter is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...variableNames), fc.nat(), (name, at) => {
        const place = at % name.length;
        expect(nearest(name.slice(0, place) + name.slice(place + 1), variableNames)).not.toBeNull();
      }),
    );
  });
});

describe('what may be written next', () => {
  it('depends on the mark that is open', () => {
    expect(openingAt('Hallo {{')).toEqual({ kind: 'variable', typed: '' });
    expect(openingAt('{{ customer.na')).toEqual({ kind: 'variable', typed: 'customer.na' });
    expect(openingAt('{{ customer.name | up')).toEqual({ kind: 'filter', typed: 'up' });
    expect(openingAt('{% if cust')).toEqual({ kind: 'variable', typed: 'cust' });
    for (const none of ['', 'Hallo {', '{{ customer.name }}', '{{ a | default: "b', '{% if a == "c']) {
      expect(openingAt(none)).toBeNull();
    }
  });

  it('makes a template that can be filled, whatever is taken', () => {
    for (const { name, text } of offered('variable')) {
      const source = `{{${taken({ text }, { kind: 'variable', typed: '' }, '{{', '').text}`;
      const parsed = parseTemplate(source, 'plain');
      if (!parsed.ok) throw new Error(name);
      const filled = fill(parsed.template, sampleFacts('de'), { language: 'de', zone: 'Europe/Berlin' });
      expect(filled.ok && filled.value.missing).toEqual([]);
    }
    for (const { text } of offered('filter')) {
      const value = /date|time/u.test(text) ? 'conversation.startedAt' : /money/u.test(text) ? '12' : 'agent.name';
      const { text: put, back } = taken({ text }, { kind: 'filter', typed: '' }, '| ', '');
      const source = `{{ ${value} | ${put}`;
      const at = source.length - back;
      expect(parseTemplate(back > 0 ? `${source.slice(0, at)}x${source.slice(at)}` : source, 'plain').ok).toBe(true);
    }
  });
});

describe('the shelves', () => {
  it('hold every template once, by folder and name, found by all words', () => {
    const at = { createdAt: 0, changedAt: 0 };
    const all = [
      { ...templateFields('b', { name: 'B', folder: 'X / Y' }), ...at },
      { ...templateFields('a', { name: 'A', folder: 'X/Y', tags: ['Grüße'] }), ...at },
      { ...templateFields('c', { name: 'C', shortcut: 'rg' }), ...at },
    ];
    const names = (query: string) =>
      shelve(all, query).map(({ folder, templates }) => [folder, templates.map((t) => t.id)]);
    expect(names('')).toEqual([
      ['', ['c']],
      ['X / Y', ['a', 'b']],
    ]);
    expect(names('gruesse guten')).toEqual([['X / Y', ['a']]]);
    expect(names(';rg')).toEqual([['', ['c']]]);
    expect(names('nichts')).toEqual([]);
  });
});

it('what is edited of a template that was used is what a person may write of it', () => {
  const noted = { createdAt: 1, changedAt: 2, usedAt: 3, posted: { day: '2026-11-16', count: 2 } };
  const fields = templateFields('t');
  expect(TemplateFields.parse(fieldsOf({ ...fields, ...noted }))).toEqual(fields);
});
