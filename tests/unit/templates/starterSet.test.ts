import { describe, expect, it } from 'vitest';
import type { BusinessProfile } from '@shared/domain/business';
import { ChannelKind } from '@shared/domain/ids';
import { TemplateFields } from '@shared/domain/template';
import { detectLanguage } from '@shared/logic/language/detect';
import { factsOf, type FactSources } from '@shared/logic/templates/factsOf';
import { fill } from '@shared/logic/templates/fill';
import { finish } from '@shared/logic/templates/finish';
import { starterSet } from '@shared/logic/templates/starter/starterSet';
import { defaultHours } from '@shared/logic/time/openingHours';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { templateFields } from '../../support/desk/templates';
import { sound } from '../../support/templates/filled';

const rest = { managers: '', chair: '', registerCourt: '', registerNumber: '', partner: '', vatId: '' };
const business: BusinessProfile = {
  ...{ ...rest, form: 'sole', name: 'Laden', owner: 'Kim Berg', phone: '030 1234567' },
  ...{ street: 'Markt 1', place: '10115 Berlin' },
};
const unknown = { form: null, address: null, title: null };
const customers = {
  du: { ...unknown, form: 'du' as const },
  Sie: { ...unknown, form: 'sie' as const, address: 'frau' as const },
  company: { ...unknown, address: 'company' as const },
  neutral: unknown,
};
const variants = starterSet('de').flatMap(({ id, variants: all }) =>
  all.flatMap(({ language, text }) =>
    (Object.keys(customers) as (keyof typeof customers)[]).map((who) => ({
      id,
      text,
      who,
      language: language ?? 'de',
    })),
  ),
);

const sources = (who: keyof typeof customers, known: boolean): FactSources => ({
  customer: { name: 'Anna Meier', handles: [], language: null, salutation: customers[who] },
  agent: { name: 'Kim Berg', address: 'kim@laden.test' },
  account: { name: 'Laden', address: 'hallo@laden.test', channel: ChannelKind.parse('email') },
  ...{ conversation: null, business: known ? business : null, hours: known ? defaultHours('Europe/Berlin') : null },
  ...{ wrote: [], backAt: known ? Date.UTC(2026, 10, 30, 8) : null, capitalDu: false },
});

function filledFor({ text, who, language }: (typeof variants)[number], known: boolean) {
  const locale = { language, zone: 'Europe/Berlin' };
  const filled = fill(sound(text), factsOf(sources(who, known), language), locale);
  if (!filled.ok) throw new Error(filled.error.code);
  return { missing: filled.value.missing, ...finish(filled.value) };
}

describe('the starter set', () => {
  it('has ten sound templates in both languages, each with its own name and shortcut', () => {
    for (const language of ['de', 'en'] as const) {
      const all = starterSet(language).map((template) => TemplateFields.parse(template));
      expect(all).toHaveLength(10);
      for (const part of ['id', 'name', 'shortcut'] as const)
        expect(new Set(all.map((each) => each[part])).size).toBe(10);
      for (const each of all) expect(each.variants.map((variant) => variant.language)).toEqual(['de', 'en']);
    }
  });

  it.each(variants)('is whole: $id in $language for $who', (variant) => {
    const { text, open } = filledFor(variant, true);
    expect(open).toEqual([]);
    expect(detectLanguage(text ?? '')).toBe(variant.language);
    if (variant.language === 'en') return;
    // One form of address from the first line to the last.
    const isDu = variant.who === 'du';
    expect(/(?<!\p{L})(?:du|dich|dir|deine?|Ihr könnt|euch|Liebe Grüße)(?!\p{L})/u.test(text ?? '')).toBe(isDu);
    expect(/(?<!^|[.!?]\s)(?<!\p{L})(?:Sie|Ihnen|Ihre?)(?!\p{L})/u.test(text ?? '') && isDu).toBe(false);
  });

  it('asks for what is not known of the business, and for nothing else', () => {
    for (const variant of variants)
      expect(filledFor(variant, false).missing.filter((name) => !name.startsWith('business.'))).toEqual([]);
  });

  it('is added in one step, beside what is there, and taken back in one', () => {
    const desk = rulesDesk();
    desk.change({ type: 'saveTemplate', template: templateFields('mine', { shortcut: 'retoure' }) });
    const add = () => desk.change({ type: 'saveTemplates', templates: starterSet('de'), present: 'keep' });
    expect(add().count).toBe(10);
    expect(desk.memory.all('template').find(({ id }) => id === 'starter-return')?.shortcut).toBeNull();
    expect(add()).toMatchObject({ count: 0, undo: null });
    desk.change({ type: 'undo', id: null });
    expect(desk.memory.all('template').map(({ id }) => id)).toEqual(['mine']);
  });
});

describe('many templates', () => {
  it('are all kept or none', () => {
    const desk = rulesDesk();
    desk.change({ type: 'saveTemplate', template: templateFields('mine', { shortcut: 'rg' }) });
    const save = (...templates: ReturnType<typeof templateFields>[]) =>
      desk.change({ type: 'saveTemplates', templates, present: 'replace' });
    expect(() => save(templateFields('a'), templateFields('b', { shortcut: 'rg' }))).toThrow('template.shortcutTaken');
    expect(() => save(templateFields('a', { shortcut: 'x' }), templateFields('b', { shortcut: 'x' }))).toThrow();
    expect(desk.memory.all('template').map(({ id }) => id)).toEqual(['mine']);
    // A shortcut goes from one to another.
    expect(save(templateFields('mine'), templateFields('b', { shortcut: 'rg' })).count).toBe(2);
    desk.change({ type: 'undo', id: null });
    expect(desk.memory.all('template').map(({ id, shortcut }) => [id, shortcut])).toEqual([['mine', 'rg']]);
  });
});
