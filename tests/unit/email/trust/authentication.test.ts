import { expect, test } from 'vitest';
import { authenticationOf } from '../../../../electron/connectors/email/mail/authentication';

const hosts = ['imap.shop.test', 'smtp.shop.test'];
const failed = { dmarc: 'fail', spf: 'fail', dkim: 'none' };

test.each([
  ['mx1.shop.test; dmarc=fail (p=none) header.from=bank.test; spf=fail; dkim=none', hosts, failed],
  ['imap.shop.test 1; dmarc = fail; spf=fail', hosts, failed],
  ['"shop.test"; dmarc=FAIL; spf=hardfail; dkim=temperror', hosts, failed],
  [
    'mx.google.com; dkim=fail; dkim=pass header.i=@x.de; dmarc=pass',
    ['imap.gmail.com'],
    { dmarc: 'pass', spf: 'none', dkim: 'pass' },
  ],
  ['spf=fail smtp.mailfrom=x.test; dkim=none; dmarc=fail action=none', ['outlook.office365.com'], failed],
])('what our server says counts: %s', (field, ours, verdict) => {
  expect(authenticationOf([field], ours)).toEqual(verdict);
});

test.each([
  ['mx.attacker.test; dmarc=fail', hosts],
  ['notshop.test; dmarc=fail', hosts],
  ['shop.test.attacker.test; dmarc=fail', hosts],
  ['(shop.test) attacker.test; dmarc=fail', hosts],
  ['test; dmarc=fail', hosts],
  ['dmarc=fail', hosts],
  ['', hosts],
  ['mx.google.com; dmarc=fail', ['imap.shop.test']],
])('what anybody says does not: %s', (field, ours) => {
  expect(authenticationOf([field], ours)).toBeNull();
});

test('of several of our server the topmost counts, whatever lies above it of others', () => {
  const fields = ['relay.elsewhere.test; dmarc=pass', 'mx.shop.test; dmarc=fail', 'mx.shop.test; dmarc=pass'];
  expect(authenticationOf(fields, hosts)?.dmarc).toBe('fail');
});

test('a comment hides nothing but itself', () => {
  expect(authenticationOf(['mx.shop.test; dmarc=fail (oh (dmarc=pass;) no); spf=pass'], hosts)).toEqual({
    dmarc: 'fail',
    spf: 'pass',
    dkim: 'none',
  });
});
