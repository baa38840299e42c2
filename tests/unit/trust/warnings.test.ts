import { expect, test } from 'vitest';
import { parse } from 'tldts';
import type { MailFacts } from '@shared/domain/mailFacts';
import { skeleton } from '@shared/logic/trust/skeleton';
import { type Known, warningsOf } from '@shared/logic/trust/warnings';

const registrable = (host: string): string | null => (parse(host).isIcann ? parse(host).domain : null);
const known: Known = {
  own: [{ name: 'Blumenhaus Anna', address: 'info@blumenhaus.de' }],
  namesakes: [],
  domains: new Map(['blumenhaus.de', 'kunde-mueller.de', 'amazon.de', 'morgen.com'].map((one) => [skeleton(one), one])),
  registrable,
};
const facts: MailFacts = {
  authentication: null,
  replyTo: null,
  unsubscribe: null,
  invitation: null,
  unreadable: false,
};

function kinds(name: string, address: string, mail: Partial<MailFacts> = {}, more: Partial<Known> = {}): string[] {
  const message = { direction: 'in' as const, author: { name, address }, mail: { ...facts, ...mail } };
  return warningsOf(message, { ...known, ...more }).map(({ kind }) => kind);
}

test.each([
  ['Karla Kunde', 'karla@kunde.de'],
  ['', 'karla@kunde.de'],
  ['Müller GmbH', 'info@kunde-mueller.de'],
  ['info@kunde-mueller.de', 'info@kunde-mueller.de'],
  ['info@mail.kunde-mueller.de', 'x@kunde-mueller.de'],
  ['Amazon.de', 'no-reply@amazon.com'],
  ['Booking.com', 'guest@mail.booking.com'],
  ['Dr. med. Weber', 'weber@praxis.de'],
  ['Version 2.0', 'x@praxis.de'],
  ['Müller u.Co', 'x@praxis.de'],
  ['St.Georg', 'x@praxis.de'],
  ['Blumenhaus Anna', 'anna@blumenhaus.de'],
  ['Blumenhaus Anna', 'anna@shop.blumenhaus.de'],
])('an honest sender: %s <%s>', (name, address) => {
  expect(kinds(name, address)).toEqual([]);
});

test.each([
  ['sparkasse.de', 'x@evil.ru', 'nameIsAddress'],
  ['Service (paypal.com)', 'x@evil.ru', 'nameIsAddress'],
  ['chef@blumenhaus.de', 'x@evil.ru', 'nameIsAddress'],
  ['"chef@blumenhaus.de" via Web', 'x@gmail.com', 'nameIsAddress'],
  ['Blumenhaus Anna', 'anna.blumenhaus@gmail.com', 'nameIsOurs'],
  ['BLUMENHAUS  Ánna', 'x@evil.ru', 'nameIsOurs'],
  ['Karla', 'x@b1umenhaus.de', 'lookalike'],
  ['Karla', 'x@blumenhäus.de', 'lookalike'],
  ['Karla', 'x@xn--blumenhus-12a.de', 'lookalike'],
  ['Karla', 'x@mail.kunde-mue11er.de', 'lookalike'],
  ['Karla', 'x@rnorgen.com', 'lookalike'],
  ['Karla', 'x@аmazon.de', 'lookalike'],
])('pretending: %s <%s> %s', (name, address, kind) => {
  expect(kinds(name, address)).toContain(kind);
});

test('a customer of the same name is another one where the address is another', () => {
  const namesakes = [{ addresses: ['karla@kunde.de'] }];
  expect(kinds('Karla Kunde', 'karla@evil.ru', {}, { namesakes })).toEqual(['nameIsCustomers']);
  expect(kinds('Karla Kunde', 'karla@kunde.de', {}, { namesakes })).toEqual([]);
  expect(kinds('Karla', 'karla@evil.ru', {}, { namesakes })).toEqual([]);
});

test('a failed proof of origin comes first', () => {
  const authentication = { dmarc: 'fail', spf: 'fail', dkim: 'none' } as const;
  expect(kinds('sparkasse.de', 'x@evil.ru', { authentication })).toEqual(['failedProof', 'nameIsAddress']);
  expect(kinds('Karla', 'x@kunde.de', { authentication: { ...authentication, dmarc: 'pass' } })).toEqual([]);
});

test.each([
  ['x@kunde.de', 'team@kunde.de', []],
  ['x@news.kunde.de', 'team@kunde.de', []],
  ['x@kunde.de', 'x@evil.ru', ['replyElsewhere']],
  ['x@kunde.co.uk', 'x@evil.co.uk', ['replyElsewhere']],
])('answers of %s to %s', (from, to, expected) => {
  expect(kinds('Karla', from, { replyTo: { name: '', address: to } })).toEqual(expected);
});

test('what we wrote, and what is no mail, warns of nothing', () => {
  const author = { name: 'sparkasse.de', address: 'x@evil.ru' };
  expect(warningsOf({ direction: 'out', author, mail: facts }, known)).toEqual([]);
  expect(warningsOf({ direction: 'in', author, mail: null }, known)).toEqual([]);
});
