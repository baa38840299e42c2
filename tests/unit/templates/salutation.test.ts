import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelKind } from '@shared/domain/ids';
import { factsOf, type FactSources } from '@shared/logic/templates/factsOf';
import { fill } from '@shared/logic/templates/fill';
import { finish } from '@shared/logic/templates/finish';
import { parseTemplate } from '@shared/logic/templates/parse';
import { sound } from '../../support/templates/filled';

type Customer = NonNullable<FactSources['customer']>;
const unknown = { form: null, address: null, title: null };

/** What a template comes to for a customer; null while something is open. */
function says(
  text: string,
  {
    name = 'Kim Meier',
    salutation = {},
    wrote = [],
    capitalDu = false,
    language = 'de',
  }: {
    name?: string;
    salutation?: Partial<Customer['salutation']>;
    wrote?: readonly string[];
    capitalDu?: boolean;
    language?: 'de' | 'en';
  } = {},
): string | null {
  const sources: FactSources = {
    customer: { name, handles: [], language: null, salutation: { ...unknown, ...salutation } },
    agent: { name: 'Kim Berg', address: 'kim@laden.test' },
    account: { name: 'Laden', address: 'hallo@laden.test', channel: ChannelKind.parse('email') },
    ...{ conversation: null, business: null, hours: null, wrote, backAt: null, capitalDu },
  };
  const filled = fill(sound(text), factsOf(sources, language), { language, zone: 'UTC' });
  return filled.ok ? finish(filled.value).text : filled.error.code;
}

describe('a salutation in a template', () => {
  it.each([
    [{}, 'Guten Tag Kim Meier', 'Dear Kim Meier'],
    [{ wrote: ['Habt ihr noch Becher?'] }, 'Hallo Kim', 'Hi Kim'],
    [{ wrote: ['Haben Sie offen?\nMfg\nHerr Dr. Meier'] }, 'Sehr geehrter Herr Dr. Meier', 'Dear Dr Meier'],
    [{ salutation: { address: 'company' as const } }, 'Sehr geehrte Damen und Herren', 'Dear Sir or Madam'],
    // What a person noted holds over what they wrote.
    [{ wrote: ['Kannst du das?'], salutation: { form: 'sie' as const } }, 'Guten Tag Kim Meier', 'Dear Kim Meier'],
    [{ name: 'kim@kunde.test' }, 'Guten Tag', 'Hello'],
  ])('is a line by itself: %j', (known, german, english) => {
    expect(says('{{ salutation }},', known)).toBe(`${german},`);
    expect(says('{{ salutation }},', { ...known, language: 'en' })).toBe(`${english},`);
  });

  it('can always stand alone, whatever the customer is called and wrote', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('Herr', 'Dr.', ',', 'von', 'und', '{{x}}', '  ', 'GmbH', '\n', 'LG', 'du'))
        .map((all) => all.join(' ')),
    );
    const salutation = fc.record({
      form: fc.constantFrom('du' as const, 'sie' as const, null),
      address: fc.constantFrom('frau' as const, 'herr' as const, 'neutral' as const, 'company' as const, null),
      title: fc.constantFrom('Dr.', 'Prof.', '', ' ', null),
    });
    const language = fc.constantFrom('de' as const, 'en' as const);
    fc.assert(
      fc.property(text, salutation, fc.array(text, { maxLength: 5 }), language, (name, fields, wrote, tongue) => {
        const known = { name, wrote, salutation: fields, language: tongue };
        const line = says('{{ salutation }},', known);
        expect(line).toMatch(/^\p{L}[^{}\n]*[^\s,.],$|^\p{L}[^{}\n]*\.,$/u);
        expect(line).not.toMatch(/ {2}| ,|\bundefined\b|\bnull\b/u);
      }),
      { numRuns: 400 },
    );
  });
});

describe('du or Sie', () => {
  const asked = '{{ "Hast du deine Nummer, und könnt ihr dich" | du_sie: "Haben Sie", "Habt ihr" }}';
  it.each([
    [{}, 'Haben Sie'],
    [{ salutation: { form: 'sie' as const } }, 'Haben Sie'],
    [{ salutation: { form: 'du' as const } }, 'Hast du deine Nummer, und könnt ihr dich'],
    [{ salutation: { form: 'du' as const }, capitalDu: true }, 'Hast Du Deine Nummer, und könnt Ihr Dich'],
    [{ name: 'Anna und Kim', salutation: { form: 'du' as const } }, 'Habt ihr'],
    [{ name: 'Anna und Kim', salutation: { form: 'du' as const }, capitalDu: true }, 'Habt Ihr'],
  ])('is chosen by the customer: %j', (known, expected) => {
    expect(says(asked, known)).toBe(expected);
  });

  it('needs words for Sie, told while it is written', () => {
    const parsed = parseTemplate('{{ "Hast du" | du_sie }}', 'plain');
    expect(parsed.ok ? null : parsed.faults[0]?.error.code).toBe('template.unfillable');
  });

  it('writes the case', () => {
    const herr = { salutation: { address: 'herr' as const, title: 'Dr.' } };
    const text = 'für {{ customer.accusative }}, von {{ customer.formal }}';
    expect(says(text, herr)).toBe('für Herrn Dr. Meier, von Herr Dr. Meier');
    expect(says(text, { ...herr, language: 'en' })).toBe('für Dr Meier, von Dr Meier');
    expect(says(text)).toBe('für Kim Meier, von Kim Meier');
    expect(says(text, { salutation: { form: 'du' } })).toBe('für Kim, von Kim');
  });
});
