import { describe, expect, test } from 'vitest';
import { compose } from '../../../electron/connectors/email/send/compose';
import { domainOf } from '@shared/logic/text/address';
import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf } from '../../../electron/connectors/email/mail/people';
import { parseMail } from '../../../electron/connectors/email/parse/parseMail';
import { isMailAddress, parseAddresses } from '@shared/logic/text/address';
import { outgoing } from '../../support/mail/outgoing';
import { promise } from '../../support/promise';

const real = 'real@kunde.test';
const evil = 'evil@elsewhere.test';
const word = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

/** A From or Reply-To, and whom it names: nobody else may ever be answered. */
const traps: [header: string, named: string[]][] = [
  [`"${evil}" <${real}>`, [real]],
  [`"${evil}, x" <${real}>`, [real]],
  [`"a <${evil}>" <${real}>`, [real]],
  [`"a \\" <${evil}>, \\"" <${real}>`, [real]],
  [`${word(evil)} <${real}>`, [real]],
  [`${word(`<${evil}>,`)} <${real}>`, [real]],
  [`${word(`"x" <${evil}>`)} <${real}>`, [real]],
  [`=?utf-8?Q?evil=40elsewhere.test=2C?= <${real}>`, [real]],
  [`=?utf-8?Q?=22=3Cevil=40elsewhere.test=3E?= <${real}>`, [real]],
  [`${real} (${evil})`, [real]],
  [`${real} (<${evil}>)`, [real]],
  [`(${evil}) ${real}`, [real]],
  [`(a (${evil}) b) <${real}>`, [real]],
  [`Kunde (${evil}, ${evil}) <${real}>`, [real]],
  [`<${real}> (${evil})`, [real]],
  [`<${real}> <${evil}>`, [real, evil]],
  [`group: ${real}, "x" <b@kunde.test>;`, [real, 'b@kunde.test']],
  [`"g: ${evil};" <${real}>`, [real]],
  [`outer: inner: ${real};;`, [real]],
  ['undisclosed-recipients:;', []],
  [`"real@kunde.test"@elsewhere.test`, ['"real@kunde.test"@elsewhere.test', 'real@kunde.test@elsewhere.test']],
  [`"real@kunde.test ${evil}"@x.test`, ['"real@kunde.test evil@elsewhere.test"@x.test']],
  [`xclow3n@gmail.com x@kunde.test`, ['xclow3n@gmail.com', 'x@kunde.test']],
  [`${real}\r\n ,${evil}`, [real, evil]],
  [`${real}\u0000,${evil}`, [real, evil]],
  [`<real@kunde.test\u0000@elsewhere.test>`, []],
  [`<@elsewhere.test:${real}>`, [real, '@elsewhere.test:real@kunde.test']],
  [`<${real}@elsewhere.test>`, []],
  [`real@kunde.test@elsewhere.test`, []],
  ['<>', []],
  ['Kunde', []],
];

const us = ourselvesOf(['anna@shop.test']);
const place = { role: 'inbox', flags: new Set<string>(), receivedAt: 1, shared: false } as const;

function mailWith(header: string) {
  const structure = { type: 'text/plain', part: '1', encoding: '7bit', size: 1 };
  return parseMail({ header: Buffer.from(header), structure, bodies: new Map(), size: 1 });
}

/** Everybody the desk might answer: who wrote it, who wants the answer, and the customer it belongs to. */
function answered(header: string): string[] {
  const mail = mailWith(header);
  const [message] = eventsOf(mail, place, us);
  const customer = message?.type === 'message' ? [message.customer.id, message.author.id] : [];
  const all = [...(mail.from ? [mail.from.address] : []), ...mail.replyTo.map(({ address }) => address), ...customer];
  return [...new Set(all)].filter((address) => isMailAddress(address) && !address.endsWith('@invalid'));
}

describe('R1 no answer goes to anybody whom the header does not name', () => {
  test.each(traps)('%j', (value, named) => {
    for (const field of ['From', 'Reply-To']) {
      const strangers = answered(`${field}: ${value}\r\n`).filter((address) => !named.includes(address));
      expect(strangers, field).toEqual([]);
    }
    promise('R1', 'An answer goes to nobody whom the header does not name', 2);
  });

  test('who is named plainly is found', () => {
    expect(answered(`From: "a" <${real}>\r\n`)).toEqual([real]);
    expect(answered(`From: ${word('Ä, <x>')} <${real}>\r\n`)).toEqual([real]);
  });

  test('what leaves names in its header whom the envelope names, and nobody besides', async () => {
    const odd = [`"x"${real}`, `(c)${real}`, `a,${evil}`, `"${evil}"@kunde.test`, `=?utf-8?Q?${real}?=`, `a:${real}`];
    for (const address of odd.filter(isMailAddress)) {
      const { raw, recipients } = await compose(
        { ...outgoing([address], 'Text'), subject: 'x' },
        '<1@shop.test>',
        { address: 'anna@shop.test', name: 'Anna' },
        1,
      );
      expect(recipients).toEqual([address]);
      const { to, cc } = mailWith(raw.toString().split('\r\n\r\n')[0] ?? '');
      expect(cc).toEqual([]);
      expect(to.map((one) => domainOf(one.address))).toEqual([domainOf(address)]);
    }
  });

  test('typing and pasting: a name that looks like an address is none', () => {
    expect(parseAddresses(`Kunde <${real}>`)).toEqual([real]);
    expect(parseAddresses(`${evil} <${real}>`)).toEqual([real]);
  });
});
