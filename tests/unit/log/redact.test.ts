import { expect, test } from 'vitest';
import { errorFacts, redact, redactFacts } from '../../../electron/log/redact';
import { promise } from '../../support/promise';

const secret = 'S3cr3tValueThatIsLong';

test.each([
  `Authorization: Bearer ${secret}`,
  `AUTH PLAIN ${secret}==`,
  `AUTH XOAUTH2 ${secret}`,
  `https://api.test/bot123456:${secret}/getMe`,
  `bot123456789:${secret}`,
  `https://shop.test/?access_token=${secret}`,
  `wss://user:${secret}@chat.test/socket`,
  `eyJhbGciOiJIUzI1NiJ9.${secret}.${secret}`,
  `AKIA${secret}${secret}`,
])('hides the secret in %j', (text) => {
  expect(redact(text)).not.toContain(secret);
  promise('H17', 'No secret enters the log', 1);
});

test.each([
  ['from anna.müller+x@shop.test', 'anna'],
  ['call +49 (30) 123 456-78 now', '123'],
  ['open /home/anna/mail.db', 'anna'],
  ['open C:\\Users\\Anna\\mail.db', 'Anna'],
  ['/Users/anna/Library/x', 'anna'],
])('hides the person in %j', (text, person) => {
  expect(redact(text)).not.toContain(person);
  promise('H17', 'No person enters the log', 1);
});

test('leaves codes and counts readable', () => {
  expect(redact('ECONNRESET after 300 bytes, uid 4711')).toBe('ECONNRESET after 300 bytes, uid 4711');
});

test('hides what is named like a secret, whatever it holds', () => {
  expect(redactFacts({ password: 'x', accessToken: 1, apiKey: 'y', count: 3, kind: 'mail' })).toEqual({
    ...{ password: '[secret]', accessToken: '[secret]', apiKey: '[secret]' },
    ...{ count: 3, kind: 'mail' },
  });
});

test('tells kind, code and place of an error, never its message', () => {
  const error = Object.assign(new TypeError('Unexpected "Liebe Frau Müller"'), { code: 'EPARSE' });
  const facts = errorFacts(error);
  expect(facts).toMatchObject({ error: 'TypeError', code: 'EPARSE' });
  expect(facts.at).toMatch(/^redact\.test\.ts:\d+$/);
  expect(JSON.stringify(facts)).not.toContain('Müller');
  expect(errorFacts('Frau Müller')).toEqual({ error: 'string' });
});
