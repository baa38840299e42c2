import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, parseAddresses } from '@shared/logic/text/address';
import { bareSubject, forwardSubject, replySubject } from '@shared/logic/text/subject';

describe('subjects', () => {
  it.each([
    ['AW: Re[2]: WG: Bestellung 17', 'Bestellung 17'],
    ['Rechnung', 'Rechnung'],
    ['Re:', ''],
  ])('%j without marks', (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });

  it('carries one mark however often it is answered', () => {
    fc.assert(
      fc.property(fc.string(), (subject) => {
        expect(replySubject(replySubject(subject))).toBe(replySubject(subject));
        expect(forwardSubject(replySubject(subject))).toBe(forwardSubject(subject));
      }),
    );
  });
});

describe('addresses', () => {
  it('reads what people type and paste', () => {
    expect(parseAddresses('Anna <anna@example.com>; b@example.com,\n c@example.com, b@example.com')).toEqual([
      'anna@example.com',
      'b@example.com',
      'c@example.com',
    ]);
  });

  it.each([
    ['anna@example.com', true],
    ['anna', false],
    ['anna@localhost', false],
    ['a b@example.com', false],
  ])('%j is an address: %j', (text, expected) => {
    expect(isMailAddress(text)).toBe(expected);
  });
});
