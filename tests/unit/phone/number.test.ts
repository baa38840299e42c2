import fc from 'fast-check';
import { expect, it } from 'vitest';
import { e164 } from '../../../electron/connectors/phone/number';
import { isPrivateAddress } from '../../../electron/connectors/network/privateAddress';

const kiel = { country: '49', area: '431' };

it.each([
  ['0170 1234567', '+491701234567'],
  ['0043/699-12345', '+4369912345'],
  ['+49 431 555', '+49431555'],
  ['555123', '+49431555123'],
  ['115', '115'],
  ['116117', '116117'],
  ['11880', '11880'],
  ['**1', null],
  ['anonymous', null],
  ['', null],
  ['12', null],
  ['#31#0170', null],
])('reads %j as it is dialled in Kiel as %j', (dialled, number) => expect(e164(dialled, kiel)).toBe(number));

it('leaves a local number as it is where no area code is known', () => {
  expect(e164('555123', { country: '49', area: '' })).toBe('555123');
});

it('reads a number as it read it before, and gives none that nobody could dial', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[+*#0-9 ()/-]{0,24}$/u), (dialled) => {
      const number = e164(dialled, kiel);
      if (number === null) return;
      expect(number).toMatch(/^\+?\d{3,20}$/u);
      if (number.startsWith('+')) expect(e164(number, { country: '1', area: '212' })).toBe(number);
    }),
  );
});

it.each([
  ['192.168.178.1', true],
  ['172.31.255.255', true],
  ['172.32.0.1', false],
  ['10.0.0.1', true],
  ['127.0.0.1', true],
  ['169.254.1.1', true],
  ['8.8.8.8', false],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2001:db8::1', false],
  ['::ffff:192.168.1.1', true],
  ['::ffff:8.8.8.8', false],
  ['fritz.box', false],
  ['0x7f.1', false],
])('knows whether %s is in a network of our own: %s', (address, isPrivate) => {
  expect(isPrivateAddress(address)).toBe(isPrivate);
});
