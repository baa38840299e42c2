import { describe, expect, test } from 'vitest';
import { isNoReply, ownDomainsOf } from '../../../electron/connectors/email/mail/addresses';
import { isAutomatic } from '../../../electron/connectors/email/mail/automatic';
import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf, sidesOf } from '../../../electron/connectors/email/mail/people';
import type { ParsedMail, Person } from '../../../electron/connectors/email/parse/parsedMail';
import { parsedMail as parsed } from '../../support/mail/parsedMail';

const person = (address: string, name = ''): Person => ({ name, address });
const us = ourselvesOf(['info@shop.test', 'Bestellung@shop.test']);
const nobody = person('unknown@invalid');

describe('who talks to whom', () => {
  const form = person('stranger@elsewhere.test', 'Fremde');
  test.each([
    ['a customer', {}, 'inbox', 'in', 'k@kunde.test'],
    [
      'a customer with an answer address of their own',
      { replyTo: [person('team@kunde.test')] },
      'inbox',
      'in',
      'k@kunde.test',
    ],
    [
      'a form under our own domain',
      { from: person('wordpress@shop.test'), replyTo: [form] },
      'inbox',
      'in',
      form.address,
    ],
    [
      'a form that writes as ourselves',
      { from: person('info@shop.test'), replyTo: [form] },
      'inbox',
      'in',
      form.address,
    ],
    ['a form under no-reply', { from: person('no-reply@host.test'), replyTo: [form] }, 'inbox', 'in', form.address],
    ['a marketplace', { from: person('x@mail.kleinanzeigen.de'), replyTo: [form] }, 'inbox', 'in', form.address],
    ['ourselves, from the phone', { from: person('info@shop.test'), to: [form] }, 'sent', 'out', form.address],
    [
      'a colleague in copy',
      { from: person('bestellung@shop.test'), to: [person('info@shop.test')], cc: [form] },
      'inbox',
      'out',
      form.address,
    ],
    ['an alias we do not know, in Sent', { from: person('alt@shop.test'), to: [form] }, 'sent', 'out', form.address],
    [
      'somebody who claims to be us, in Junk',
      { from: person('info@shop.test'), to: [form] },
      'junk',
      'in',
      'info@shop.test',
    ],
    ['nobody', { from: null }, 'inbox', 'in', nobody.address],
  ] as const)('%s', (_, part, role, direction, customer) => {
    const sides = sidesOf(parsed(part as Partial<ParsedMail>), role, us, nobody);
    expect(sides).toMatchObject({ direction, customer: { address: customer } });
  });

  test('at a freemail provider a neighbour is a stranger', () => {
    const freemail = ourselvesOf(['shop@gmx.de']);
    const mail = parsed({ from: person('nachbar@gmx.de'), replyTo: [form] });
    expect(sidesOf(mail, 'inbox', freemail, nobody).customer.address).toBe('nachbar@gmx.de');
    expect([...ownDomainsOf(['shop@gmx.de', 'a@Shop.test'])]).toEqual(['shop.test']);
  });
});

test.each([
  ['no-reply@x.test', true],
  ['noreply@x.test', true],
  ['shop.noreply@x.test', true],
  ['do_not_reply@x.test', true],
  ['nicht-antworten@x.test', true],
  ['keine.antwort@x.test', true],
  ['noreply+abc@x.test', true],
  ['nora.reply@x.test', false],
  ['anno@reply.test', false],
  ['info@noreply.test', false],
])('no-reply: %s %s', (address, expected) => {
  expect(isNoReply(address)).toBe(expected);
});

describe('machines', () => {
  test.each([
    [{ 'auto-submitted': 'auto-replied (vacation)' }, true],
    [{ 'auto-submitted': 'no' }, false],
    [{ precedence: 'bulk' }, true],
    [{ precedence: 'first-class' }, false],
    [{ 'list-id': 'Newsletter <news.list.test>' }, true],
    [{ 'list-unsubscribe': '<https://x.test>' }, true],
    [{ 'list-id': 'Team <info.shop.test>', precedence: 'list' }, false],
    [{ 'x-autoreply': 'yes' }, true],
    [{}, false],
  ])('%j is automatic: %s', (signals, expected) => {
    expect(isAutomatic(parsed({ signals: signals }), us.domains)).toBe(expected);
  });

  test('a form is a person, its auto-reply is none', () => {
    const form = { from: person('noreply@shop.test'), replyTo: [person('k@kunde.test')] };
    const automatic = (signals: Record<string, string>) => {
      const place = { role: 'inbox' as const, flags: new Set<string>(), receivedAt: 5, shared: false };
      const [event] = eventsOf(parsed({ ...form, signals }), place, us);
      return event?.type === 'message' && event.automatic;
    };
    expect(automatic({ 'auto-submitted': 'auto-generated', precedence: 'bulk' })).toBe(false);
    expect(automatic({ 'auto-submitted': 'auto-replied' })).toBe(true);
  });
});
