import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ComposeRequest } from '@shared/ipc/compose';
import { readDeepLink } from '@shared/logic/text/deepLink';
import { promise } from '../../support/promise';

const asked = { to: ['a@b.test'], cc: ['c@d.test'], subject: 'Hallo', body: 'Eins\nZwei' };
const parts = 'cc=c%40d.test&subject=Hallo&body=Eins%0D%0AZwei';

test.each([
  `mailto:a@b.test?${parts}`,
  `MAILTO:a@b.test?${parts}`,
  `tresen:compose?to=a@b.test&${parts}`,
  `tresen://compose?to=a%40b.test&${parts}`,
  `tresen://compose/?to=a@b.test&${parts}#x`,
])('a draft is asked for by %s', (link) => {
  expect(readDeepLink(link)).toEqual(asked);
});

test.each([
  '--provision=/tmp/x',
  'tresen:send?to=a@b.test',
  'tresen://settings',
  'tresen:composer?to=a@b.test',
  'tresen:compose/../send?to=a@b.test',
  'tresen:open?id=1',
  'https://a.test/?mailto:a@b.test',
  'file:///etc/passwd',
  ' mailto:a@b.test',
  'javascript:mailto:a@b.test',
  '',
])('nothing is done by %j', (link) => {
  expect(readDeepLink(link)).toBeNull();
});

test('whatever a link says, it fills in a draft within bounds: no hidden copy, no file, no other header', () => {
  const name = fc.constantFrom(
    'to',
    'cc',
    'bcc',
    'subject',
    'body',
    'attach',
    'attachment',
    'from',
    'In-Reply-To',
    'send',
  );
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.emailAddress(), fc.constant('%0d%0aBcc:x@y.z'));
  const pairs = fc.array(fc.tuple(name, value), { maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom('mailto:', 'tresen:compose', 'tresen://compose'), pairs, (start, all) => {
      const query = all.map(([key, said]) => `${key}=${encodeURIComponent(said)}`).join('&');
      const read = ComposeRequest.parse(readDeepLink(`${start}?${query}`));
      expect(Object.keys(read).sort()).toEqual(['body', 'cc', 'subject', 'to']);
      for (const line of [...read.to, ...read.cc, read.subject]) expect(line).not.toMatch(/[\r\n]/);
    }),
  );
});

/** Things a link must not be able to ask for. */
const verbs = [
  ...['send', 'open', 'run', 'login', 'connect', 'oauth', 'provision', 'profile', 'settings', 'delete', 'export'],
  ...['import', 'update', 'quit', 'eval', 'file', 'attach', 'constructor', '__proto__', 'show', 'composer'],
];
const hostile = [
  ...verbs.flatMap((verb) => [`tresen:${verb}`, `tresen://${verb}?to=a@b.test`, `tresen:compose/${verb}`]),
  ...verbs.flatMap((verb) => [`tresen:///compose/${verb}`, `--${verb}=tresen:compose`]),
  ...['tresen:', 'tresen://', 'tresen:?compose', 'tresen:compose --practice', 'tresen:\ncompose', ' tresen:compose'],
  ...[
    'tresen:comp\u202Eose',
    'xtresen:compose',
    'http://tresen:compose/',
    'javascript:tresen:compose',
    '/tresen:compose',
  ],
];

test(`H19, S15: ${hostile.length} hostile links ask for nothing`, () => {
  expect(hostile.length).toBeGreaterThanOrEqual(100);
  for (const link of hostile) expect([link, readDeepLink(link)]).toEqual([link, null]);
  promise('H19', 'Hostile links that ask for nothing', hostile.length);
});
