import fc from 'fast-check';
import { domainToUnicode } from 'node:url';
import { parse } from 'tldts';
import { describe, expect, test } from 'vitest';
import { unicodeHost } from '@shared/logic/trust/punycode';
import { linkTarget } from '@shared/logic/trust/sneakyLink';
import { promise } from '../../support/promise';

const registrable = (host: string): string | null => parse(host).domain;
const doubts = (href: string, words = ''): readonly string[] =>
  linkTarget(new URL(href).href, words, registrable).doubts;

test.each([
  ['https://example.de/', 'Zur Rechnung'],
  ['https://www.example.de/a?b=c', 'example.de'],
  ['http://example.de/', 'https://example.de/ein/langer/weg'],
  ['https://shop.example.co.uk/', 'www.example.co.uk'],
  ['https://example.de/', 'Mehr unter 3.5 Sternen'],
  ['mailto:info@example.de', 'info@other.de'],
  ['tel:+4930123456', '030 123456'],
])('%s saying "%s" is plain', (href, words) => {
  expect(doubts(href, words)).toEqual([]);
  promise('S6', 'An ordinary link is opened without a question', 1);
});

test.each([
  ['https://evil.ru/', 'www.sparkasse.de', 'otherTarget'],
  ['https://sparkasse.de.evil.ru/', 'https://sparkasse.de', 'otherTarget'],
  ['https://xn--pypal-4ve.com/', '', 'strangeLetters'],
  ['https://pаypal.com/', '', 'strangeLetters'],
  ['https://192.0.2.1/', '', 'number'],
  ['http://0x7f.1/', '', 'number'],
  ['https://[2001:db8::1]/', '', 'number'],
  ['https://example.de:8443/', '', 'port'],
  [`https://example.de/${'a'.repeat(2500)}`, '', 'long'],
  ['https://example.de/', 'moc.knab\u202e', 'hidden'],
  ['https://example.de/%E2%80%AEfdp', '', 'hidden'],
])('%s saying "%s" is asked about: %s', (href, words, why) => {
  expect(doubts(href, words)).toContain(why);
  promise('S6', 'A sneaky link is asked about first', 1);
});

describe('encoded hosts', () => {
  test.each(['bücher.de', 'münchen.example', '例え.テスト', 'пример.рф', 'straße-näh.de'])('%s', (host) => {
    expect(unicodeHost(new URL(`https://${host}/`).hostname)).toBe(
      domainToUnicode(new URL(`https://${host}/`).hostname),
    );
  });

  test('whatever they are, they decode or stay, without end', () => {
    const label = fc.stringMatching(/^[a-z0-9-]{0,60}$/u);
    fc.assert(fc.property(label, (rest) => unicodeHost(`xn--${rest}.de`).endsWith('.de')));
  });
});
