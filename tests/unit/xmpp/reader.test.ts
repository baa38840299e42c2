import fc from 'fast-check';
import { expect, test } from 'vitest';
import { serialize, textOf, xml, type XmlElement } from '../../../electron/connectors/xml/element';
import { type Arrived, createReader, readElement, XmlError } from '../../../electron/connectors/xml/reader';

function open() {
  const arrived: Arrived[] = [];
  const reader = createReader({
    opened: () => undefined,
    arrived: (one) => void arrived.push(one),
    ended: () => undefined,
  });
  reader.write(
    "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>",
  );
  return { arrived, write: (text: string) => reader.write(text) };
}

const word = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text));

test('reads what it wrote, wherever the network cuts it', () => {
  fc.assert(
    fc.property(word, word, fc.array(fc.nat(400), { maxLength: 5 }), (body, value, cuts) => {
      const made = xml(
        'message',
        { xmlns: 'jabber:client', to: value },
        xml('body', {}, body),
        xml('x', { xmlns: 'a:b' }),
      );
      const text = serialize(made, 'jabber:client');
      const { arrived, write } = open();
      const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      for (let part = 1; part < at.length; part++) write(text.slice(at[part - 1], at[part]));
      expect(arrived).toHaveLength(1);
      const { element } = arrived[0] as Arrived;
      expect(element.attributes.to).toBe(value);
      expect(textOf(element.children[0] as XmlElement)).toBe(body);
    }),
  );
});

test('ends the stream at document types, comments, instructions, and what is no XML', () => {
  const laughs = `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`;
  for (const hostile of [
    '<!-- x -->',
    '<?php x?>',
    laughs,
    '<message>&lol;</message>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<p:x/>',
  ]) {
    expect(() => open().write(hostile), hostile).toThrow(XmlError);
  }
  const reader = createReader({ opened: () => undefined, arrived: () => undefined, ended: () => undefined });
  expect(() => reader.write(`${laughs}<l>&b;</l>`)).toThrow(XmlError);
});

test('leaves out what lies too deep, keeps the rest, and bounds size and number', () => {
  const { arrived, write } = open();
  write(`<message><body>da</body>${'<x>'.repeat(500)}tief${'</x>'.repeat(500)}</message><message/>`);
  expect(arrived.map(({ cut }) => cut)).toEqual([true, false]);
  expect(serialize((arrived[0] as Arrived).element)).not.toContain('tief');
  expect(serialize((arrived[0] as Arrived).element)).toContain('da');
  expect(() => write(`<message>${'<x/>'.repeat(30_000)}</message>`)).toThrow(XmlError);
  const long = open();
  long.write('<message><body>');
  expect(() => {
    for (let part = 0; part < 100; part++) long.write('x'.repeat(50_000));
  }).toThrow(XmlError);
});

test('writes no characters that would end the stream', () => {
  const text = serialize(xml('body', {}, 'a\u0000b\u0007c\uD800d]]>&<>"'));
  expect(readElement(text)?.children).toEqual(['abcd]]>&<>"']);
});
