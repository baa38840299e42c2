import { expect, it } from 'vitest';
import { nameParts } from '@shared/logic/salutation/nameParts';

it.each([
  ['Anna Meier', 'Anna', 'Meier'],
  ['  Anna   Meier ', 'Anna', 'Meier'],
  ['Dr. Anna Meier', 'Anna', 'Meier'],
  ['Prof. Dr. med. Anna Meier-Schmidt', 'Anna', 'Meier-Schmidt'],
  ['Dipl.-Ing. Jürgen Öztürk', 'Jürgen', 'Öztürk'],
  ['Frau Anna Meier', 'Anna', 'Meier'],
  ['Meier, Anna', 'Anna', 'Meier'],
  ['Anna Meier, MBA', 'Anna', 'Meier'],
  ['Ludwig van der Berg', 'Ludwig', 'van der Berg'],
  ['Maria von und zu Hohenfels', 'Maria', 'von und zu Hohenfels'],
  ['Anna Lena Meier', 'Anna', 'Meier'],
  ["Shaun O'Brien", 'Shaun', "O'Brien"],
  ['A. Meier', null, 'Meier'],
  ['Anna', null, null],
  ['anna_92', null, null],
  ['anna.meier@shop.test', null, null],
  ['Meier GmbH', null, null],
  ['Anna Meier e.K.', null, null],
  ['Team Einkauf', null, null],
  ['Anna {{x}}', null, null],
  ['🌸 Anna 🌸', null, null],
  ['', null, null],
])('takes %j apart', (name, first, last) => {
  expect(nameParts(name)).toEqual({ first, last });
});
