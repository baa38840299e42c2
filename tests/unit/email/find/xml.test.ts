import fc from 'fast-check';
import { expect, it } from 'vitest';
import { childrenOf, parseXml, textOf } from '../../../../electron/connectors/email/find/xml';

it('reads elements, attributes, texts, CDATA and the entities of XML itself', () => {
  const root = parseXml(
    `<?xml version="1.0"?><!-- hi --><n:A b='1' C="&lt;&#228;"><x>a &amp; <![CDATA[<b>]]></x><x/></n:A>`,
  );
  expect(root?.name).toBe('a');
  expect([...(root?.attributes ?? [])]).toEqual([
    ['b', '1'],
    ['c', '<ä'],
  ]);
  expect(root && childrenOf(root, 'x')).toHaveLength(2);
  expect(root && textOf(root, 'x')).toBe('a & <b>');
});

it.each([
  ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
  ['an entity from elsewhere', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ['two roots', '<a/><b/>'],
  ['no root', 'text'],
  ['an open element', '<a><b></a>'],
  ['an end too many', '<a/></a>'],
  ['a name that is none', '<a><1/></a>'],
  ['a tag cut off', '<a'],
  ['what is too deep', `${'<a>'.repeat(21)}${'</a>'.repeat(21)}`],
  ['too many elements', `<a>${'<b/>'.repeat(1_001)}</a>`],
  ['too much', `<a>${'x'.repeat(65_536)}</a>`],
])('refuses %s', (_what, source) => {
  expect(parseXml(source)).toBe(null);
});

it('leaves unknown entities alone: nothing grows', () => {
  expect(parseXml('<a>&lol9;&nbsp;</a>')?.text).toBe('&lol9;&nbsp;');
});

it('never throws and never takes long, whatever comes', () => {
  const piece = fc.oneof(
    fc.constantFrom('<', '>', '</', '/>', '<!', '<![CDATA[', '&', '&#', '"', "='", '<a ', ']]>'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
      parseXml(pieces.join(''));
    }),
  );
  for (const bad of ['<', '<!--', '&', '&#', '<a ', `<a x="`, ' x="', '<![CDATA['])
    expect(parseXml(bad.repeat(Math.floor(65_536 / bad.length)))).toBe(null);
});
