import { expect, test } from 'vitest';
import { personShapes, secretShapes, type Shape } from '../../support/log/secretShapes';
import { errorFacts, redact, redactFacts } from '../../../electron/log/redact';
import { promise } from '../../support/promise';

const secrets = ['S3cr3tValueThatIsLong', 'hunter2x'];
const shapes = secretShapes(secrets[0] ?? '');
const shown = ({ text, hidden }: Shape): boolean => hidden.some((word) => redact(text).includes(word));

test(`H17 ${shapes.length} shapes of a secret are hidden`, () => {
  expect(shapes.length).toBeGreaterThanOrEqual(200);
  expect(shapes.filter(shown).map(({ text }) => redact(text))).toEqual([]);
  promise('H17', 'No secret enters the log', shapes.length);
});

test('H17 a secret that is short is hidden where its name or its place tells of it', () => {
  const short = secretShapes(secrets[1] ?? '').filter(
    ({ text }) => !/bot123456789|webhooks|services|^334|^key /u.test(text),
  );
  expect(short.filter(shown).map(({ text }) => redact(text))).toEqual([]);
});

test(`H17 ${personShapes.length} shapes of personal data are hidden`, () => {
  expect(personShapes.filter(shown).map(({ text }) => redact(text))).toEqual([]);
  promise('H17', 'No person enters the log', personShapes.length);
});

test('hides nothing by chance: unredacted, every shape tells its secret', () => {
  expect(
    [...shapes, ...personShapes].filter(({ text, hidden }) => !hidden.every((word) => text.includes(word))),
  ).toEqual([]);
});

test('is done with any text in 100 ms', () => {
  for (const part of ['?', '"', '@', '=', 'a@', '"<', ':', '1 ', '/', '-', 'Bearer ', 'pass=', ' login a ', "'C:\\"]) {
    const begun = performance.now();
    redact(part.repeat(100_000));
    expect(performance.now() - begun, part).toBeLessThan(100);
  }
});

test('leaves codes and counts readable', () => {
  for (const text of [
    'ECONNRESET after 300 bytes, uid 4711',
    'auth.rejected after 3 tries',
    'connector.crashed in parser.ts:118',
    'the token was refused with 401',
    'backup of 2026-11-29 kept, 7 in all',
    'electron 25.1.1, libsql 0.5.29',
    'login failed: invalid_grant',
  ])
    expect(redact(text)).toBe(text);
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
