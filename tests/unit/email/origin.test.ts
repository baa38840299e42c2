import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { mailProfiles } from '../../../electron/connectors/email/capabilities';
import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf } from '../../../electron/connectors/email/mail/people';
import { pageOf } from '../../../electron/connectors/email/origin/pageOf';
import { reviewerOf } from '../../../electron/connectors/email/origin/reviewerOf';
import { telephoneNumberOf } from '../../../electron/connectors/email/origin/telephoneNumberOf';
import { withoutService } from '../../../electron/connectors/email/origin/withoutService';
import type { FilePart, ParsedMail, Person } from '../../../electron/connectors/email/parse/parsedMail';
import { parsedMail } from '../../support/mail/parsedMail';

const us = ourselvesOf(['info@shop.test'], ['imap.shop.test']);
const passed = ['imap.shop.test; dmarc=pass; dkim=pass'];
const failed = ['imap.shop.test; dmarc=fail; spf=pass'];
const person = (address: string, name = ''): Person => ({ name, address });
const file = (mime: string): FilePart => ({ part: '2', name: 'fax', mime, bytes: 9, cid: null, data: null });

function told(mail: Partial<ParsedMail>, role: 'inbox' | 'sent' | 'junk' = 'inbox'): MessageUpsert {
  const place = { role, flags: new Set<string>(), receivedAt: 1, shared: false };
  const [event] = eventsOf(parsedMail(mail), place, us);
  if (event?.type !== 'message') throw new Error('no message');
  return event;
}

describe('marketplaces', () => {
  test.each([
    ['kleinanzeigen', 'buyer-1a2b@mail.kleinanzeigen.de', 'Max über Kleinanzeigen', 'Max'],
    ['ebay', 'abc123@members.ebay.de', 'eBay-Mitglied: radler77', 'radler77'],
    ['amazon', 'x7f9+42@marketplace.amazon.de', 'Max Meier - Amazon Marketplace', 'Max Meier'],
    ['booking', '4711-abcd@guest.booking.com', 'Jane Doe via Booking.com', 'Jane Doe'],
    ['mobilede', 'anfrage-77@mail.mobile.de', 'Max', 'Max'],
  ])('%s is a channel of its own, answered at the address it gave', (channel, address, name, shown) => {
    expect(told({ from: person(address, name) })).toMatchObject({
      ...{ channel, profile: 'mail', visibility: 'private', direction: 'in' },
      author: { scope: 'email', id: address, name: shown },
      customer: { scope: 'email', id: address, name: shown },
    });
    expect(told({ from: person('info@shop.test'), to: [person(address, name)] }, 'sent')).toMatchObject({
      ...{ channel, direction: 'out' },
      customer: { id: address, name: shown },
      author: { id: 'info@shop.test' },
    });
  });

  test('who is named in Reply-To gets the answer', () => {
    const mail = told({ from: person('noreply@team.mobile.de'), replyTo: [person('k@kunde.test', 'Karla')] });
    expect(mail).toMatchObject({ channel: 'mobilede', customer: { id: 'k@kunde.test' } });
    expect(mail.mail?.passedOnBy).toBe('noreply@team.mobile.de');
    const guest = told({ from: person('noreply@booking.com'), replyTo: [person('4711@guest.booking.com', 'Jane')] });
    expect(guest).toMatchObject({ channel: 'booking', customer: { id: '4711@guest.booking.com', name: 'Jane' } });
  });

  test.each([
    ['their own notices', { from: person('noreply@kleinanzeigen.de') }],
    ['the rest of the company', { from: person('ebay@ebay.com') }],
    ['a look-alike', { from: person('x@mail.kleinanzeigen.de.evil.test') }],
    ['a mail that only claims it', { from: person('x@mail.kleinanzeigen.de'), claims: failed }],
  ])('%s are plain mail', (_, mail) => {
    expect(told(mail)).toMatchObject({ channel: 'email', profile: 'mail' });
  });

  test('what lies in Junk is plain mail', () => {
    expect(told({ from: person('x@mail.kleinanzeigen.de') }, 'junk').channel).toBe('email');
  });

  test('names of people that only look like it stay', () => {
    expect(told({ from: person('k@kunde.test', 'Radladen - eBay') }).author.name).toBe('Radladen - eBay');
    expect(withoutService('Amazon')).toBe('Amazon');
  });
});

describe('reviews', () => {
  const review = { from: person('businessprofile-noreply@google.com'), claims: passed };
  test.each([
    ['Max Meier hat eine Rezension für Radhaus hinterlassen', 'Max Meier'],
    ['Erika hat Radhaus Lindner bewertet', 'Erika'],
    ['Jane Doe left a review for Radhaus', 'Jane Doe'],
    ['Neue Rezension für Radhaus', ''],
    ['Ihr monatlicher Leistungsbericht', null],
  ])('%s', (subject, name) => expect(reviewerOf(subject)).toBe(name));

  test('are public, of their reviewer, and lead to their page', () => {
    const subject = 'Max Meier hat eine Rezension für Radhaus hinterlassen';
    const html =
      '<a href="https://evil.test/review">x</a><a href="https://business.google.com/reviews?a=1&amp;b=2">y</a>';
    const mail = told({ ...review, subject, html });
    expect(mail).toMatchObject({
      ...{ channel: 'googlereviews', profile: 'review', visibility: 'public', automatic: true },
      customer: { scope: 'googlereview', name: 'Max Meier' },
      webUrl: 'https://business.google.com/reviews?a=1&b=2',
    });
    expect(mail.mail?.passedOnBy).toBe('businessprofile-noreply@google.com');
    expect(told({ ...review, subject, claims: [] }).channel).toBe('email');
  });
});

describe('faxes', () => {
  test.each([
    ['Neues Fax von +49 30 1234567', '', 'application/pdf', '+49301234567'],
    ['Fax von 0049 (30) 123-4567 empfangen', '', 'image/tiff', '+49301234567'],
    ['Faxeingang', 'Absender: 030/1234567\n2 Seiten', 'application/pdf', '0301234567'],
    ['Fax', 'ohne Nummer', 'application/pdf', null],
    ['Neues Fax von 0301234567', '', 'application/zip', null],
    ['Rechnung von 0301234567', '', 'application/pdf', null],
  ])('%s', (subject, text, mime, number) => {
    expect(telephoneNumberOf('fax', { subject, text, files: [file(mime)] })).toBe(number);
  });

  test('are of their number where the service itself sent them, and nobody answers them by mail', () => {
    const mail = { subject: 'Neues Fax von 0301234567', files: [file('application/pdf')], claims: passed };
    const fax = told({ ...mail, from: person('fax@sipgate.de') });
    expect(fax).toMatchObject({ channel: 'fax', profile: 'notice', customer: { scope: 'fax', id: '0301234567' } });
    expect(mailProfiles({ sentCopy: 'auto' })[fax.profile]?.reply).toBe('unsupported');
    expect(told({ ...mail, from: person('fax@evil.test') }).channel).toBe('email');
    expect(told({ ...mail, from: person('fax@sipgate.de'), claims: failed }).channel).toBe('email');
    expect(told({ ...mail, from: person('fax@sipgate.de'), claims: [] }).channel).toBe('email');
  });
});

describe('voicemail', () => {
  test.each([
    ['Neue Voicemail von +49 431 555', '', 'audio/mpeg', '+49431555'],
    ['Neue Sprachnachricht', 'Anrufer: 0049 431 555', 'audio/x-wav', '+49431555'],
    ['Neue Voicemail von +49 431 555', '', 'application/pdf', null],
    ['Sprachkurs von +49 431 555', '', 'audio/mpeg', null],
    ['Voicemail', 'unbekannt', 'audio/mpeg', null],
  ])('%s', (subject, text, mime, number) => {
    expect(telephoneNumberOf('voicemail', { subject, text, files: [file(mime)] })).toBe(number);
  });

  test('is of who called, where the service itself sent it', () => {
    const mail = { subject: 'Neue Voicemail von +49431555', files: [file('audio/mpeg')], claims: passed };
    const voicemail = told({ ...mail, from: person('noreply@sipgate.de') });
    expect(voicemail).toMatchObject({
      channel: 'phone',
      profile: 'notice',
      customer: { scope: 'phone', id: '+49431555' },
    });
    expect(told({ ...mail, from: person('noreply@evil.test') }).channel).toBe('email');
    expect(told({ ...mail, from: person('noreply@sipgate.de'), claims: failed }).channel).toBe('email');
  });
});

test('a page is one of the service, said safely, whatever a mail holds', () => {
  const site = /^shop\.test$/u;
  expect(pageOf({ text: 'Antworten: https://shop.test/nachrichten/7.', html: null }, site)).toBe(
    'https://shop.test/nachrichten/7',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ withQueryParameters: true }), (text, link) => {
      const mail = {
        text: `${text} ${link}`,
        html: `<a href="${link}">${text}</a><a href='https://u@shop.test/review'>`,
      };
      const page = pageOf(mail, site);
      expect(page === null || new URL(page).hostname === 'shop.test').toBe(true);
    }),
    { numRuns: 40 },
  );
});
