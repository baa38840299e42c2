import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '@shared/logic/templates/fill';
import { answered, finish } from '@shared/logic/templates/finish';
import { parseTemplate } from '@shared/logic/templates/parse';
import { type TemplateFacts, variableNames } from '@shared/logic/templates/variables';
import { someFacts, sound } from '../../support/templates/filled';

const berlin = { language: 'de', zone: 'Europe/Berlin' } as const;
const texts = variableNames.filter((name) => !name.startsWith('conversation.') || name === 'conversation.subject');
const format = fc.constantFrom('plain' as const, 'rich' as const);

/** What people and attackers type, in pieces that nearly make a template. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{%',
        '%}',
        '{',
        '}',
        ' if ',
        ' endif ',
        ' else ',
        ' case ',
        ' when ',
        ' for i in ',
        '(1..9)',
      ),
      fc.constantFrom(
        '{{ customer.name }}',
        '{% if agent.name %}',
        '{% endif %}',
        '{%- else -%}',
        '{{ "',
        '" }}',
        ' | ',
      ),
      fc.constantFrom(
        'upcase',
        'default: "y"',
        'append',
        ': ',
        '"',
        "'",
        '-',
        '[',
        ']',
        '.',
        '__proto__',
        'constructor',
      ),
      fc.constantFrom(
        '{% raw %}',
        '{% endraw %}',
        '{% comment %}',
        '{# ',
        ' #}',
        '&quot;',
        '&#123;',
        '&#1',
        '23;',
        '<p>',
        '<a href="',
        '>',
      ),
      fc.string({ maxLength: 5, unit: 'binary' }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const variable = fc.constantFrom(...texts);
const literal = fc.string({ maxLength: 12 }).map((text) => text.replace(/[{}<&]/gu, ''));
const output = fc
  .tuple(variable, fc.constantFrom('', ' | upcase', ' | append: "x"', ' | default: agent.name', " | prepend: ' '"))
  .map(([name, filter]) => `{{ ${name}${filter} }}`);
const { template } = fc.letrec<{ template: string; choice: string }>((tie) => ({
  template: fc
    .array(fc.oneof({ maxDepth: 3 }, literal, output, tie('choice')), { maxLength: 6 })
    .map((parts) => parts.join('')),
  choice: fc
    .tuple(variable, tie('template'), tie('template'))
    .map(([name, yes, no]) => `{%- if ${name} -%}${yes}{% else %}${no}{%- endif %}`),
}));

/** Facts of which some are not known. */
const facts = (value: fc.Arbitrary<string>): fc.Arbitrary<TemplateFacts> =>
  fc
    .array(fc.option(value), { minLength: texts.length, maxLength: texts.length })
    .map((values) => someFacts(Object.fromEntries(texts.map((name, at) => [name, values[at] ?? null]))));
const harmless = fc.string({ maxLength: 12 }).map((text) => text.replace(/[{}]/gu, ''));

describe('no mark of a template', () => {
  it('gets through, whatever the template, with its blanks filled in', () => {
    fc.assert(
      fc.property(fc.oneof(soup, template), facts(harmless), format, harmless, (text, known, kind, answer) => {
        const parsed = parseTemplate(text, kind);
        expect(parsed.ok || parsed.faults.length > 0).toBe(true);
        if (!parsed.ok) return;
        const filled = fill(parsed.template, known, berlin);
        expect(filled.ok || filled.error.code).toBe(true);
        if (!filled.ok) return;
        const { text: left } = finish(answered(filled.value, () => answer));
        expect(left ?? '').not.toMatch(kind === 'rich' ? /[{}]|&#0*12[35](?!\d)/u : /[{}]/u);
      }),
      { numRuns: 600 },
    );
  });

  it('is read in what is known of a customer, and none of it is changed', () => {
    const mark = fc.constantFrom('{{x}}', '{{ agent.name }}', '{% if %}', '}}', '{%', '{{ "a" | upcase }}', '{');
    fc.assert(
      fc.property(template, mark, format, (text, name, kind) => {
        const all = someFacts(Object.fromEntries(texts.map((each) => [each, name])));
        const filled = fill(sound(text.replace(/upcase/gu, 'append: "x"'), kind), all, berlin);
        expect(filled.ok || filled.error.code).toBe(true);
        if (!filled.ok) return;
        for (const segment of filled.value.segments) {
          if (segment.kind === 'literal') expect(segment.text).not.toMatch(/[{}]/u);
          else if (segment.kind === 'value') expect(segment.text).toContain(name);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('leaves while a blank is open', () => {
    fc.assert(
      fc.property(template, facts(harmless), (text, known) => {
        const filled = fill(sound(text), known, berlin);
        expect(filled.ok || filled.error.code).toBe(true);
        if (!filled.ok) return;
        const finished = finish(filled.value);
        const blank = filled.value.segments.some(({ kind }) => kind === 'blank');
        expect(finished.open.some(({ kind }) => kind === 'blank')).toBe(blank);
        expect(finished.text === null).toBe(finished.open.length > 0);
        for (const name of filled.value.missing) expect(known[name]?.toString().trim() || null).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
