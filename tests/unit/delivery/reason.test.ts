import { expect, test } from 'vitest';
import { reasonOf } from '@shared/logic/delivery/reason';

test.each([
  ['5.1.1', 'address'],
  ['5.1.10', 'address'],
  ['5.2.1', 'address'],
  ['5.2.2', 'full'],
  ['4.2.2', 'full'],
  ['5.2.3', 'tooLarge'],
  ['5.3.4', 'tooLarge'],
  ['5.7.1', 'refused'],
  ['5.7.26', 'refused'],
  ['4.4.1', 'unreachable'],
  ['5.4.4', 'unreachable'],
  ['5.0.0', 'other'],
  ['5.2.20', 'other'],
  ['2.0.0', 'other'],
])('%s is a matter of: %s', (status, reason) => {
  expect(reasonOf(status)).toBe(reason);
});

test.each([null, '', '550', '5.1', '3.1.1', '5.1.1 unknown', '5.1111.1', 'x5.1.1'])('%j says nothing', (status) => {
  expect(reasonOf(status)).toBe('other');
});

test('a delay and a failure of the same kind read alike', () => {
  for (const kind of ['1.1', '2.2', '2.3', '4.1', '7.1']) expect(reasonOf(`4.${kind}`)).toBe(reasonOf(`5.${kind}`));
});
