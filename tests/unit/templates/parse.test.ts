import { describe, expect, it } from 'vitest';
import { parseTemplate } from '@shared/logic/templates/parse';

const codes = (text: string, format: 'plain' | 'rich' = 'plain'): unknown => {
  const parsed = parseTemplate(text, format);
  return parsed.ok
    ? 'ok'
    : parsed.faults.map(({ error, at, end }) => [error.code, text.slice(at, end), error.facts.name]);
};
const firstCode = (html: string): unknown => {
  const parsed = parseTemplate(html, 'rich');
  return parsed.ok ? 'ok' : parsed.faults[0]?.error.code;
};
const deep = '{% if customer.name %}'.repeat(21) + '{% endif %}'.repeat(21);

describe('a template while it is written', () => {
  it.each([
    'Guten Tag {{ customer.name }},',
    '{{customer.firstName | default: customer.name | default: "Kunde"}}',
    '{%- if customer.firstName -%}Hallo {{- customer.firstName -}}{%- else -%}Hallo{%- endif -%}',
    '{% if account.channel == "E-Mail" and customer.name contains "Meier" or agent.role != blank %}x{% elsif agent.name %}y{% endif %}',
    '{% unless business.hours %}x{% endunless %}',
    '{% case account.channel %}{% when "WhatsApp", "Telegram" %}x{% when "SMS" or "E-Mail" %}y{% else %}z{% endcase %}',
    '{{ conversation.startedAt | date: "short" }} {{ conversation.startedAt | time }}',
    '{{ 12.5 | money: "EUR" }}',
    'Ohne Marken, 100 % & <3',
    '',
  ])('passes: %s', (text) => {
    expect(codes(text)).toBe('ok');
  });

  it.each([
    ['an unknown variable', 'Hallo {{ customer.nmae }}', 'template.variable', '{{ customer.nmae }}', 'customer.nmae'],
    ['an object as a whole', '{{ customer }}', 'template.variable', '{{ customer }}', 'customer'],
    ['one in a choice', 'a{% if x.y %}b{% endif %}', 'template.variable', '{% if x.y %}', 'x.y'],
    [
      'one in a filter',
      '\n{{ agent.name | append: agnt.role }}',
      'template.variable',
      '{{ agent.name | append: agnt.role }}',
      'agnt.role',
    ],
    ['an unknown filter', 'a {{ customer.name | upase }}', 'template.filter', '{{ customer.name | upase }}', 'upase'],
    [
      'a filter of Liquid that is none here',
      '{{ customer.name | replace: "a", "b" }}',
      'template.filter',
      '{{ customer.name | replace: "a", "b" }}',
      'replace',
    ],
    [
      'a filter that cannot',
      'x {{ customer.name | date }}',
      'template.unfillable',
      '{{ customer.name | date }}',
      '{{ customer.name | date }}',
    ],
    [
      'a date in no known way',
      '{{ conversation.startedAt | date: "%Y" }}',
      'template.unfillable',
      '{{ conversation.startedAt | date: "%Y" }}',
      '{{ conversation.startedAt | date: "%Y" }}',
    ],
    ['two words', '{{ customer name }}', 'template.syntax', '{{ customer name }}', '{{ customer name }}'],
    ['an empty mark', 'a {{ }} b', 'template.syntax', '{{ }}', '{{ }}'],
    [
      'one equals sign',
      '{% if agent.name = "x" %}{% endif %}',
      'template.syntax',
      '{% if agent.name = "x" %}',
      '{% if agent.name = "x" %}',
    ],
    ['a mark not closed', 'Hallo {{ customer.name', 'template.brace', '{', '{'],
    ['a single brace', 'Hallo {customer.name}', 'template.brace', '{', '{'],
    ['a choice not closed', '{% if agent.name %}x', 'template.unclosed', '{% if agent.name %}', 'if'],
    ['an end of nothing', 'x{% endif %}', 'template.unclosed', '{% endif %}', 'endif'],
    ['a wrong end', '{% if agent.name %}{% endcase %}', 'template.unclosed', '{% endcase %}', 'endcase'],
    ['a when outside of case', '{% when "x" %}', 'template.unclosed', '{% when "x" %}', 'when'],
  ])('names %s with its place', (_, text, code, mark, name) => {
    const parsed = parseTemplate(text, 'plain');
    const [first] = parsed.ok ? [] : parsed.faults;
    expect([first?.error.code, text.slice(first?.at, first?.end), first?.error.facts.name]).toEqual([code, mark, name]);
    expect(first?.error.facts.line).toBe(text.startsWith('\n') ? 2 : 1);
  });

  it('names all unknown variables at once', () => {
    expect(codes('{{ a.b }} {{ customer.name }} {{ c.d }}')).toEqual([
      ['template.variable', '{{ a.b }}', 'a.b'],
      ['template.variable', '{{ c.d }}', 'c.d'],
    ]);
  });

  it.each([
    ['an endless loop', '{% for i in (1..1000000000) %}x{% endfor %}', 'template.tag'],
    ['a loop of tables', '{% tablerow i in (1..9999999) %}x{% endtablerow %}', 'template.tag'],
    ['a range', '{{ (1..1000000000) | join }}', 'template.syntax'],
    ['a file', '{% include "/etc/passwd" %}', 'template.tag'],
    ['a file that is drawn', '{% render "x" %}', 'template.tag'],
    ['a layout', '{% layout "x" %}', 'template.tag'],
    ['something kept', '{% assign x = "y" %}', 'template.tag'],
    ['raw text', '{% raw %}x{% endraw %}', 'template.tag'],
    ['a constructor', '{{ customer.constructor }}', 'template.variable'],
    ['a constructor of a text', '{{ customer.name.constructor.name }}', 'template.variable'],
    ['a prototype', '{{ customer.__proto__ }}', 'template.variable'],
    ['a prototype in brackets', '{{ customer["__proto__"] }}', 'template.syntax'],
    ['a computed path', '{{ customer[agent.name] }}', 'template.syntax'],
    ['what every object has', '{{ customer.toString }}', 'template.variable'],
    ['deep nesting', deep, 'template.tooLarge'],
    ['very deep nesting', '{% if agent.name %}'.repeat(3000), 'template.tooLarge'],
    ['a huge text', 'x'.repeat(60_001), 'template.tooLarge'],
    ['very many marks', '{{ agent.name }}'.repeat(501), 'template.tooLarge'],
    ['a mark in a text of a mark', '{{ "{{ x }}" }}', 'template.brace'],
    ['an escape', String.raw`{{ "a\"b" }}`, 'template.syntax'],
    ['very many filters', `{{ agent.name ${'| upcase '.repeat(11)}}}`, 'template.syntax'],
    ['a very long mark', `{{ "${'x'.repeat(1001)}" }}`, 'template.tooLarge'],
  ])('refuses %s at once', (_, text, code) => {
    const begin = performance.now();
    const parsed = parseTemplate(text, 'plain');
    expect(performance.now() - begin).toBeLessThan(500);
    expect(parsed.ok ? [] : parsed.faults.map(({ error }) => error.code)).toContain(code);
  });

  it('reads rich text as an editor writes it', () => {
    expect(codes('<p>Hallo {{&nbsp;customer.name | default: &quot;Kunde&quot;&nbsp;}}</p>', 'rich')).toBe('ok');
    expect(codes('<p>{% if agent.name != &quot;A &amp; B&quot; %}x{% endif %}</p>', 'rich')).toBe('ok');
    expect(codes('<p>{{ <b>customer</b>.name }}</p>', 'rich')).toEqual([
      ['template.syntax', '{{ <b>customer</b>.name }}', '{{ <b>customer</b>.name }}'],
    ]);
  });

  it.each(['&#123;', '&#0125;', '&#x7B;', '&#123', '&lcub;', '&rbrace;'])(
    'knows a brace that is spelled out: %s',
    (brace) => {
      expect(codes(`<p>${brace}</p>`, 'rich')).toEqual([['template.brace', brace, brace]]);
    },
  );

  it.each([
    '<a href="{{ customer.name }}">x</a>',
    `<a title='>' href="x{{ customer.name }}">x</a>`,
    '<!-- {{ customer.name }} -->',
    '<p {{ customer.name }}',
  ])('has no mark within markup: %s', (html) => {
    expect(codes(html, 'rich')).toEqual([['template.inMarkup', '{{ customer.name }}', '{{ customer.name }}']]);
  });

  it.each(['&#12{% if agent.name %}3;{% endif %}', '&#1 {%- if agent.name -%} 23;{% endif %}', '&{{ agent.name }}'])(
    'has no mark within an entity: %s',
    (html) => {
      expect(firstCode(html)).toBe('template.brace');
    },
  );

  it('has no mark that a tag grows around', () => {
    expect(firstCode('<{% if agent.name %}script>{% endif %}')).toBe('template.inMarkup');
  });

  it('says which variables a text uses, those in choices included', () => {
    const parsed = parseTemplate(
      '{{ agent.name }}{% if customer.name %}{{ agent.role | default: agent.name }}{% endif %}',
      'plain',
    );
    expect(parsed.ok && parsed.template.variables).toEqual(['agent.name', 'customer.name', 'agent.role']);
  });
});
