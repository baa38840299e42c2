import fc from 'fast-check';
import { expect, it } from 'vitest';
import { originOf } from '../../../electron/connectors/mastodon/login/address';

it.each([
  ['mastodon.social', 'https://mastodon.social'],
  ['@laden@rad.example', 'https://rad.example'],
  ['laden@rad.example', 'https://rad.example'],
  ['https://rad.example/@laden', 'https://rad.example'],
  ['http://rad.example', 'https://rad.example'],
  ['https://user:pass@rad.example/x', 'https://rad.example'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['', null],
  ['laden', null],
  ['javascript:alert(1)', null],
])('%j means %j', (typed, origin) => expect(originOf(typed)).toBe(origin));

it('is never an address that is not encrypted, save of this computer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.emailAddress(), fc.string()), (typed) => {
      const origin = originOf(typed);
      if (origin !== null) expect(origin).toMatch(/^https:\/\/|^http:\/\/(?:localhost|127\.|\[::1\])/u);
    }),
    { numRuns: 60 },
  );
});
