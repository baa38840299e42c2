import { expect, it } from 'vitest';
import { guessOf } from '@shared/logic/salutation/guess';
import { wroteIn } from '@shared/logic/salutation/wroteIn';

const unknown = { form: null, address: null, title: null };

it.each([
  ['Kim Meier', {}, ['ok'], 'sie unsaid neutral unsaid Guten Tag Kim Meier'],
  ['Kim Meier', {}, ['Kannst du das?'], 'du wrote neutral unsaid Hallo Kim'],
  ['Kim Meier', { form: 'sie' as const }, ['Kannst du das?'], 'sie noted neutral unsaid Guten Tag Kim Meier'],
  ['Kim Meier', {}, ['Haben Sie das?\nMfg\nFrau Meier'], 'sie wrote frau wrote Sehr geehrte Frau Meier'],
  ['Herr Meier', {}, [], 'sie unsaid herr name Sehr geehrter Herr Meier'],
  ['Meier GmbH', {}, [], 'sie unsaid company name Sehr geehrte Damen und Herren'],
  ['Kim Meier', { address: 'herr' as const }, [], 'sie unsaid herr noted Sehr geehrter Herr Meier'],
])('says how %s (%j) is addressed after %j, and why', (name, noted, wrote, expected) => {
  const guess = guessOf({ name, salutation: { ...unknown, ...noted } }, wrote);
  const { form, formReason, address, addressReason, line } = guess;
  expect([form, formReason, address, addressReason, line].join(' ')).toBe(expected);
});

it("reads the customer's own words alone, the last five of them", () => {
  const said = (text: string, direction: 'in' | 'out' = 'in', automatic = false) => ({
    text,
    direction,
    automatic,
    deletedAt: null,
  });
  const quoted = 'Danke!\n\n> Können Sie uns das schicken?';
  expect(wroteIn([said('Hast du Zeit?', 'out'), said('Abwesend', 'in', true), said(quoted)])).toEqual(['Danke!']);
  expect(wroteIn(['1', '2', '3', '4', '5', '6'].map((text) => said(text)))).toEqual(['2', '3', '4', '5', '6']);
});
