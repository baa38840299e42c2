import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newKey, parseKey, seal, unseal } from '../../../electron/vault/seal';

const key = newKey();
const place = ['account', 'password'];

it('opens what it sealed, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => unseal(key, place, seal(key, place, text)) === text),
  );
});

it('never opens a changed value', () => {
  const sealed = seal(key, place, 'the secret');
  const box = Buffer.from(sealed.box, 'base64');
  fc.assert(
    fc.property(fc.nat(box.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const changed = Buffer.from(box);
      changed[at] = (changed[at] ?? 0) ^ flip;
      return unseal(key, place, { ...sealed, box: changed.toString('base64') }) === null;
    }),
  );
  expect(unseal(key, place, { ...sealed, box: '' })).toBe(null);
  expect(unseal(key, place, { ...sealed, nonce: '' })).toBe(null);
});

it('keeps the place: fields cannot be joined to look like others', () => {
  expect(unseal(key, ['a', 'b,c'], seal(key, ['a,b', 'c'], 'x'))).toBe(null);
  expect(unseal(newKey(), place, seal(key, place, 'x'))).toBe(null);
});

it('never seals twice alike', () => {
  const boxes = Array.from({ length: 1000 }, () => seal(key, place, 'same'));
  expect(new Set(boxes.map(({ nonce }) => nonce)).size).toBe(1000);
  expect(new Set(boxes.map(({ box }) => box)).size).toBe(1000);
});

it('reads its key again, and nothing else', () => {
  expect(parseKey(key.bytes.toString('base64'))).toEqual(key);
  expect(parseKey('')).toBe(null);
  expect(parseKey(Buffer.alloc(31).toString('base64'))).toBe(null);
});
