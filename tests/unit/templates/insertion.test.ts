import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextFormat } from '@shared/logic/templates/parsed';
import { insertionOf } from '@shared/logic/templates/insertion';
import { isOpen, openIn } from '@shared/logic/templates/openIn';
import { usedOf } from '@shared/logic/templates/usedOf';
import type { TemplateFacts } from '@shared/logic/templates/variables';
import { answered } from '@shared/logic/templates/finish';
import { filledWith } from '../../support/templates/filled';

const label = (name: string): string => name.replace('customer.', '');

function inserted(template: string, facts: Partial<TemplateFacts>, format: TextFormat = 'plain', present = '') {
  const { text, blanks, slips, html } = insertionOf(filledWith(template, facts, { format }), label, present);
  return { text, html, use: { id: 't', text, blanks, slips, then: [] } as never as Parameters<typeof openIn>[0] };
}
const isOpenIn = (use: Parameters<typeof openIn>[0], text: string): boolean => isOpen(openIn(use, text));

describe('a template put into a text', () => {
  it('stays open until each blank is filled in, and nothing is left of one that is taken out', () => {
    const { text, use } = inserted('Hallo {{ customer.firstName }}, danke.', {});
    expect(text).toBe('Hallo [firstName], danke.');
    expect(openIn(use, text)).toEqual({ blanks: ['[firstName]'], slips: [] });
    expect(isOpenIn(use, 'Hallo Anna, danke.')).toBe(false);
    expect(openIn(use, 'Hallo , danke.').slips).toHaveLength(1);
    expect(isOpenIn(use, 'Hallo, danke.')).toBe(false);
  });

  it('sees two spaces where one of several values was left out', () => {
    const { use } = inserted('Hallo {{ customer.firstName }} {{ customer.lastName }},\nwir danken.', {});
    expect(isOpenIn(use, 'Hallo  Meier,\nwir danken.')).toBe(true);
    expect(isOpenIn(use, 'Hallo Anna ,\nwir danken.')).toBe(true);
    expect(isOpenIn(use, 'Hallo Anna Meier,\nwir danken.')).toBe(false);
    expect(isOpenIn(use, 'Hallo,\nwir danken.')).toBe(false);
  });

  it('lets people write as they like, and be called anything', () => {
    const { text, use } = inserted('Hallo {{ customer.name }}, danke.', { 'customer.name': '{{x}} [firstName]' });
    expect(text).toBe('Hallo {{x}} [firstName], danke.');
    expect(isOpenIn(use, `${text}  Bis bald , sagt [lastName].`)).toBe(false);
    expect(isOpenIn(use, `${text}\n\n> Hallo , danke.`)).toBe(false);
  });

  it('marks blanks by words that stand nowhere else', () => {
    const { use } = inserted('{{ customer.firstName }} [firstName] {{ customer.name }}', {
      'customer.name': '[firstName 2]',
    });
    expect(use.blanks).toEqual(['[firstName 3]']);
    expect(inserted('{{ customer.firstName }}', {}, 'plain', 'Siehe [firstName].').use.blanks).toEqual([
      '[firstName 2]',
    ]);
  });

  it('is found as well in rich text', () => {
    const { text, html, use } = inserted('<p>Hallo <b>{{ customer.firstName }}</b>, danke.</p>', {}, 'rich');
    expect(html).toBe('<p>Hallo <b>[firstName]</b>, danke.</p>');
    expect(isOpenIn(use, text)).toBe(true);
    expect(isOpenIn(use, 'Hallo\u00a0, danke.')).toBe(true);
    expect(isOpenIn(use, 'Hallo Anna, danke.')).toBe(false);
  });

  it('says whether it left as it was', () => {
    const { text, use } = inserted('Guten Tag,\n\ndanke.', {});
    expect(usedOf(use, `${text}\n\n-- \nLaden\n\n> Hallo`).unchanged).toBe(true);
    expect(usedOf(use, `${text} Bis bald!`).unchanged).toBe(false);
  });

  const word = fc.constantFrom('Hallo ', ' ', ', ', '. ', 'danke', '\n', '[firstName]', '{{ customer.firstName }}');
  const more = fc.constantFrom('{{ customer.lastName }}', '{{ agent.name }}', 'Frau ', '!');
  const template = fc.array(fc.oneof(word, more), { maxLength: 12 }).map((parts) => parts.join(''));
  const value = fc.option(
    fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('{{x}}', '{{ customer.firstName }}', '[firstName]', '[lastName]'),
    ),
  );

  it('never lets a mark of a template through, whatever it and the customer say', () => {
    fc.assert(
      fc.property(template, value, value, value, (source, first, last, agent) => {
        const filled = filledWith(source, {
          ...{ 'customer.firstName': first, 'customer.lastName': last, 'agent.name': agent },
        });
        const { text, blanks, slips } = insertionOf(filled, label, '');
        const use = { id: 't', text, blanks, slips, then: [] } as never as Parameters<typeof openIn>[0];
        const hasBlank = filled.segments.some(({ kind }) => kind === 'blank');
        expect(openIn(use, text).blanks.length > 0).toBe(hasBlank);
        // Of a text that may leave, every brace is a value's.
        const literals = filled.segments.filter(({ kind }) => kind === 'literal');
        for (const segment of literals) expect('text' in segment ? segment.text : '').not.toMatch(/[{}]/u);
        // Filled in with a word it can leave, unless the template itself leaves something behind.
        const done = answered(filled, () => 'Anna');
        const whole = done.segments.map((segment) => ('text' in segment ? segment.text : '')).join('');
        const own = insertionOf(done, label, '');
        if (own.slips.length === 0) expect(openIn(use, whole).blanks).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
