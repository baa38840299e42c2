import { expect, test } from 'vitest';
import { oauthProviders } from '../../../electron/connectors/email/signIn/oauthProviders';
import { factsText, shareableLine } from '../../../electron/log/diagnostics';
import { redactFacts } from '../../../electron/log/redact';
import { personShapes, secretShapes } from '../../support/log/secretShapes';
import { promise } from '../../support/promise';

const head = '2026-11-29T10:00:00.000Z warn email: login.failed';
const shapes = [...secretShapes('S3cr3tValueThatIsLong'), ...personShapes];
/** As the logger writes a fact, and as a line might be if it had not gone by the logger. */
const written = (text: string): string => `${head} reason=${JSON.stringify(redactFacts({ reason: text }).reason)}`;
const unredacted = (text: string): string => `${head} reason=${text.replaceAll('\n', ' ')}`;

test.each([
  ['as the logger writes it', written],
  ['unredacted', unredacted],
])(`S10 ${shapes.length} shapes of secrets and persons are hidden in a line that is shared, %s`, (_how, line) => {
  const shown = shapes.filter(({ text, hidden }) => hidden.some((word) => shareableLine(line(text)).includes(word)));
  expect(shown.map(({ text }) => shareableLine(line(text)))).toEqual([]);
  promise('S10', 'No secret and no person stands in a line of the diagnostics', shapes.length);
});

test('no server is named, be it a provider of many or of one shop', () => {
  const urls = Object.values(oauthProviders).flatMap(({ authorizeUrl, tokenUrl, scopes }) => [
    authorizeUrl,
    tokenUrl,
    ...scopes.filter((scope) => scope.startsWith('https')),
  ]);
  const hosts = [
    ...urls.map((url) => new URL(url).host),
    ...['imap.gmail.com', 'smtp.office365.com', 'imap.mail.me.com', 'mail.blumen-müller.de', 'w00d1234.kasserver.com'],
    ...['xn--mller-kva.example', 'localhost.localdomain', '192.168.178.1', '2001:db8:0:1::7', 'MAIL.SHOP.TEST'],
  ];
  for (const place of [...urls, ...hosts])
    for (const text of [`connect ${place}:993 refused`, `getaddrinfo ENOTFOUND ${place}`, `"${place}"`, `(${place})`])
      for (const line of [written(text), unredacted(text)])
        expect(shareableLine(line).toLowerCase()).not.toContain(place.toLowerCase());
});

test('what helps stays: time, scope, event, codes, calls of ours and places in our code', () => {
  for (const line of [
    '2026-11-29T10:00:00.000Z info ledger: opened rev=7 ms=41',
    '2026-11-29T10:00:00.000Z error ipc: call.threw call="keeping.check" error="TypeError" at="check.ts:41"',
    '2026-11-29T10:00:00.000Z warn email: failed code="auth.rejected" tries=3',
  ])
    expect(shareableLine(line)).toBe(line);
});

test('facts stand under their headings', () => {
  expect(factsText({ Tresen: { version: '1.2.3', 'runtime supported': true }, Ledger: { rev: 7 } })).toBe(
    'Tresen\n  version: 1.2.3\n  runtime supported: true\n\nLedger\n  rev: 7',
  );
});
