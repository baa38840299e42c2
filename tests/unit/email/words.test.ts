import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../electron/connectors/email/mime/charset';
import { unflow } from '../../../electron/connectors/email/mime/flowed';
import { headersOf } from '../../../electron/connectors/email/mime/headers';
import { base64Size } from '../../../electron/connectors/email/mime/size';
import { decodePart } from '../../../electron/connectors/email/mime/transfer';
import { htmlToText } from '../../../electron/connectors/text/htmlText';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('transfer encodings', () => {
  test.each([
    ['=C3=A4', 'ä'],
    ['=c3=a4', 'ä'],
    ['lang =\r\nund weiter', 'lang und weiter'],
    ['Blanks =  \r\nweg', 'Blanks weg'],
    ['am Ende=', 'am Ende'],
    ['kein =ZZ Code', 'kein =ZZ Code'],
    ['100 % = gut', '100 % = gut'],
    ['=3D=', '='],
  ])('quoted-printable %j', (code, text) => {
    expect(decodePart(latin(code), 'quoted-printable').toString()).toBe(text);
  });

  test('base64 with junk and without padding', () => {
    expect(decodePart(latin('SGFs\r\nbG8 *\n'), 'base64').toString()).toBe('Hallo');
  });

  test('what is no encoding stays as it is', () => {
    expect(decodePart(latin('a=C3'), 'x-unheard-of').toString()).toBe('a=C3');
  });

  test('the size of a base64 part is known from its size and its end, whatever the line endings', () => {
    for (let length = 0; length < 400; length++) {
      const code = Buffer.alloc(length, 7).toString('base64');
      const lines = code.replace(/.{76}(?=.)/gu, '$&\r\n');
      for (const part of [lines, `${lines}\r\n`]) {
        expect(base64Size(part.length, latin(part.slice(-8)))).toBe(length);
      }
    }
  });
});

describe('charsets', () => {
  test.each([
    ['utf-8', Buffer.from('Größe'), 'Größe'],
    ['', Buffer.from('Größe'), 'Größe'],
    ['us-ascii', Buffer.from('Größe'), 'Größe'],
    ['utf-8', latin('Größe'), 'Größe'],
    ['ISO-8859-1', Buffer.from([0x80, 0xe4]), '€ä'],
    ['"windows-1252"', Buffer.from([0x93, 0x94]), '“”'],
    ['iso-8859-15', Buffer.from([0xa4]), '€'],
    ['koi8-r', Buffer.from([0xcd]), 'м'],
    ['shift_jis', Buffer.from([0x83, 0x41]), 'ア'],
    ['utf-16le', Buffer.from('a\0', 'latin1'), 'a'],
    ['no such thing', latin('Größe'), 'Größe'],
  ])('%s', (charset, bytes, text) => {
    expect(decodeText(bytes, charset)).toBe(text);
  });
});

test.each([
  ['Eins \nzwei\ndrei', false, 'Eins zwei\ndrei'],
  ['ver \nbunden', true, 'verbunden'],
  ['> a \n> b\n>> c \nd', false, '> a b\n>> c \nd'],
  ['Gruß \n-- \nAnna', false, 'Gruß \n-- \nAnna'],
  [' gestopft\n >kein Zitat', false, 'gestopft\n>kein Zitat'],
])('flowed %j', (text, deleteSpace, expected) => {
  expect(unflow(text, deleteSpace)).toBe(expected);
});

describe('HTML as text', () => {
  test.each([
    ['a<br>b<br><br>c', 'a\nb\n\nc'],
    ['<p>eins</p><p>zwei</p>', 'eins\n\nzwei'],
    ['<div>a<div>b</div></div>', 'a\nb'],
    ['<title>x</title><style>p{}</style><script>1<2</script>Rest', 'Rest'],
    ['<!-- weg -->da<!-- nie zu', 'da'],
    ['Tom &amp; &#8364; &#x20AC; &unbekannt; &auml', 'Tom & € € &unbekannt; ä'],
    ['1 < 2 und 3 > 2', '1 < 2 und 3 > 2'],
    ['<blockquote>alt<blockquote>älter</blockquote></blockquote>neu', '> alt\n> > älter\nneu'],
    ['<pre>  a\n  b</pre>', '  a\n  b'],
    ['<table><tr><td>A</td><td>B</td></tr><tr><td>C</td></tr></table>', 'A B\nC'],
    ['<a href="https://x.test">Link</a>  mit   Luft', 'Link mit Luft'],
    ['', ''],
    ['<', '<'],
  ])('%j', (html, text) => {
    expect(htmlToText(html).trim()).toBe(text.trim());
  });

  test.each(['<', '<!--', '<a ', '&', '<blockquote>', '<style>', '</', '<p><br>'])(
    'a flood of %j takes no time',
    (piece) => {
      const start = performance.now();
      htmlToText(piece.repeat(200_000));
      expect(performance.now() - start).toBeLessThan(3_000);
    },
  );
});

test('header fields: first of a name, unfolded, any case, letters as they were meant', () => {
  const headers = headersOf(
    latin('SUBJECT: Größe\r\n  zwei\r\nSubject: drei\nX-Subject : vier\r\nDate:\r\n heute\r\nkeins\r\n\r\n'),
  );
  expect(Object.fromEntries(headers)).toEqual({ subject: 'Größe zwei', 'x-subject': 'vier', date: 'heute' });
});
