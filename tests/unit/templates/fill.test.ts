import { describe, expect, it } from 'vitest';
import { answered, finish } from '@shared/logic/templates/finish';
import { Moment } from '@shared/logic/templates/variables';
import { filledWith } from '../../support/templates/filled';

const at = new Moment(Date.UTC(2026, 11, 24, 22, 30));
const known = { 'customer.name': 'Anna Meier', 'agent.name': 'Kim', 'conversation.startedAt': at };
const text = (template: string, facts = {}) => finish(filledWith(template, { ...known, ...facts })).text;

describe('filling a template', () => {
  it.each([
    ['Guten Tag {{ customer.name }}, hier {{agent.name}}.', 'Guten Tag Anna Meier, hier Kim.'],
    ['Hallo {{ customer.firstName | default: customer.name }}', 'Hallo Anna Meier'],
    ['Hallo{% if customer.firstName %} {{ customer.firstName }}{% endif %},', 'Hallo,'],
    ['{% case agent.name %}{% when "Kim" %}a{% else %}b{% endcase %}', 'a'],
    ['{{ customer.name | upcase }}{{ "!" }}', 'ANNA MEIER!'],
    ['{{ "von " | append: agent.name }}', 'von Kim'],
    ['{{ conversation.startedAt }}', '24. Dezember 2026'],
    ['{{ conversation.startedAt | date: "short" }}, {{ conversation.startedAt | time }}', '24.12.2026, 23:30 Uhr'],
    ['{{ conversation.startedAt | date: "weekday" }}', 'Donnerstag, 24. Dezember'],
    ['{{ 1234.5 | money: "EUR" }}', '1.234,50\u00a0€'],
  ])('%s', (template, expected) => {
    expect(text(template)).toBe(expected);
  });

  it('writes dates and money in the language of the conversation, by the clocks of its zone', () => {
    const locale = { language: 'en', zone: 'Asia/Tokyo' } as const;
    const template = '{{ conversation.startedAt }} {{ conversation.startedAt | time }} {{ 1234.5 | money: "GBP" }}';
    expect(finish(filledWith(template, known, { locale })).text).toBe('25 December 2026 07:30 £1,234.50');
  });

  it('leaves a blank where nothing is known, and for what would be made of it', () => {
    const filled = filledWith(
      'Hallo {{ customer.firstName }}, {{ "Frau " | append: customer.lastName }}: {{ agent.name }}',
      known,
    );
    expect(filled.missing).toEqual(['customer.firstName', 'customer.lastName']);
    expect(filled.segments.map(({ kind }) => kind)).toEqual([
      'literal',
      'blank',
      'literal',
      'blank',
      'literal',
      'value',
    ]);
    const { text: left, open } = finish(filled);
    expect(left).toBeNull();
    expect(open).toMatchObject([
      { kind: 'blank', names: ['customer.firstName'], at: 6 },
      { kind: 'blank', names: ['customer.lastName'], at: 32 },
    ]);
    const all = answered(filled, ({ names }) => (names.includes('customer.firstName') ? ' Anna ' : 'Frau Meier'));
    expect(finish(all)).toEqual({ text: 'Hallo Anna, Frau Meier: Kim', open: [] });
    expect(answered(filled, () => null)).toEqual(filled);
  });

  it.each([
    ['Hallo {{ customer.firstName }}, gern', '', 'punctuation'],
    ['{{ customer.firstName }}, gern', '', 'punctuation'],
    ['Ja {{ customer.firstName }} gern', '', 'spaces'],
    ['Ja {{ customer.firstName }}!', '', 'punctuation'],
    ['Bis bald {{ customer.firstName }}.', '', 'punctuation'],
    ['Hallo  {{ customer.firstName }}', 'Anna', 'spaces'],
  ])('finds what a missing value leaves behind: %s', (template, answer, kind) => {
    const finished = finish(answered(filledWith(template, known), () => answer));
    expect(finished.text).toBeNull();
    expect(finished.open).toMatchObject([{ kind }]);
  });

  it.each(['Das geht ... gleich :) und 3 , nein', 'a ,b'])('but not what stands in a value: %s', (name) => {
    expect(text('{{ customer.name }}', { 'customer.name': name })).toBe(name);
  });

  it.each(['Moment ... ja', 'Preis: .50', '  - eins\n  - zwei', 'Ja :)', 'Wirklich !) nein', 'x\n\ny'])(
    'lets %s be',
    (template) => {
      expect(text(template)).toBe(template);
    },
  );

  it('sends no name as a template and finds none in it', () => {
    for (const name of ['{{x}}', '{% if %}', '{{ agent.name }}', '}}', '{{ customer.name | upcase }}'])
      expect(text('Hallo {{ customer.name }}!', { 'customer.name': name })).toBe(`Hallo ${name}!`);
  });

  it('spells out what would be markup in a rich text, and only there', () => {
    const facts = { 'customer.name': '<b onclick="x">A & B</b>', 'business.hours': 'Mo\nDi' };
    const rich = filledWith('<p>Hallo {{ customer.name }}{{ "<i>" }}</p><p>{{ business.hours }}</p>', facts, {
      format: 'rich',
    });
    expect(finish(rich).text).toBe(
      '<p>Hallo &lt;b onclick=&quot;x&quot;&gt;A &amp; B&lt;/b&gt;&lt;i&gt;</p><p>Mo<br>Di</p>',
    );
    expect(finish(filledWith('{{ customer.name }}', facts)).text).toBe(facts['customer.name']);
  });

  it('finds open ends between the words of a rich text', () => {
    const left = (html: string) =>
      finish(answered(filledWith(html, known, { format: 'rich' }), () => '')).open.map(({ kind }) => kind);
    expect(left('<p>Hallo <strong>{{ customer.firstName }}</strong>, gern</p>')).toEqual(['punctuation']);
    expect(left('<p>Ja&nbsp;{{ customer.firstName }} gern</p>')).toEqual(['spaces']);
    expect(left('<p>Hallo</p><p>{{ agent.name }}, gern</p>')).toEqual([]);
  });
});
