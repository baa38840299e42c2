import { describe, expect, it } from 'vitest';
import { answersFrom, identitiesOf, identityOf, isOurs, nextFrom } from '@shared/logic/writing/identity';

const info = { address: 'info@shop.test', name: 'Laden', signature: '<p>Laden</p>' };
const orders = { address: 'bestellung@shop.test', name: 'Bestellungen' };
const account = {
  name: 'Laden',
  address: 'info@shop.test',
  config: { identities: [info, orders], catchAll: ['wild.test'] },
};
const to = (...addresses: string[]) => ({
  to: addresses.map((address) => ({ name: '', address })),
  cc: [],
  author: { name: '', address: 'kunde@example.test' },
  direction: 'in' as const,
});

describe('who answers', () => {
  it('is the identity that was written to', () => {
    expect(answersFrom(account, to('x@other.test', 'Bestellung@Shop.test'))).toBe('bestellung@shop.test');
  });
  it('is a catch-all address as it was written', () => {
    expect(answersFrom(account, to('rosen-2026@wild.test'))).toBe('rosen-2026@wild.test');
    expect(identityOf(account, 'rosen-2026@wild.test')).toMatchObject({
      address: 'rosen-2026@wild.test',
      name: 'Laden',
    });
  });
  it('is the default one where none of ours was written to', () => {
    expect(answersFrom(account, to('liste@other.test'))).toBeNull();
    expect(identityOf(account, null)).toEqual(info);
  });
  it('is never an address that is not ours', () => {
    expect(identityOf(account, 'chef@bank.test')).toEqual(info);
    expect(isOurs(account, 'chef@bank.test')).toBe(false);
  });
  it('is who wrote before, when our own message is answered', () => {
    const mine = {
      ...to('kunde@example.test'),
      direction: 'out' as const,
      author: { name: '', address: orders.address },
    };
    expect(answersFrom(account, mine)).toBe(orders.address);
  });
});

it('the key goes round all identities, a caught address among them', () => {
  expect(nextFrom(account, null, null)).toBe('bestellung@shop.test');
  expect(nextFrom(account, 'bestellung@shop.test', null)).toBe('info@shop.test');
  expect(nextFrom(account, 'bestellung@shop.test', 'a@wild.test')).toBe('a@wild.test');
  expect(nextFrom(account, 'a@wild.test', 'a@wild.test')).toBe('info@shop.test');
});

it('an account without identities writes as itself', () => {
  expect(identitiesOf({ name: 'Laden', address: '+49', config: {} })).toEqual([{ name: 'Laden', address: '+49' }]);
});
