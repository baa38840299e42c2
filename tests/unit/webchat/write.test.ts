import fc from 'fast-check';
import { expect, test } from 'vitest';
import { el, sayable } from '../../../resources/webchat/source/xml/write';

const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (_, code: string, name: string) =>
    code ? String.fromCharCode(Number(code)) : ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name] ?? '?'),
  );
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", ']]>', '\n', '\t', '\0', '\uD800', 'amp;', '😀', 'ä') }),
);

test('whatever a guest writes is text: no mark of XML gets through, and nothing else is changed', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { xml } = el('body', { title: text }, text);
      const parts = /^<body title="([^"<]*)"(?:\/>|>([^<]*)<\/body>)$/u.exec(xml);
      expect(parts).not.toBeNull();
      const [, title = '', inside = ''] = parts ?? [];
      expect(unescape(title)).toBe(sayable(text));
      expect(unescape(inside)).toBe(sayable(text));
    }),
  );
});

test('what XML cannot say becomes one mark, and only that', () => {
  expect(sayable('a\0b\uD800c\uFFFEd\u0008\t\r\n😀')).toBe('a\uFFFDb\uFFFDc\uFFFDd\uFFFD\t\r\n😀');
});

test('elements hold elements, and attributes without a value are left out', () => {
  expect(el('a', { x: undefined, n: 1 }, el('b'), 't').xml).toBe('<a n="1"><b/>t</a>');
});
