import { expect, test } from 'vitest';
import { detailLines } from '@shared/logic/business/block';
import { emptyProfile } from '@shared/logic/business/details';
import { missingIn } from '@shared/logic/business/missingIn';

const profile = {
  ...emptyProfile,
  ...{ form: 'gmbh' as const, name: 'Rosen Winter GmbH', place: '50667 Köln', managers: 'Anna Winter' },
  ...{ registerCourt: 'Amtsgericht Köln', registerNumber: 'HRB 1' },
};

test('what the profile proposes is enough', () => {
  expect(missingIn(profile, detailLines(profile).join('\n'))).toEqual([]);
});

test('what is in no signature is missing, whoever gave it', () => {
  expect(missingIn(profile, 'Anna Winter\nROSEN  WINTER\nGmbH')).toEqual(['place', 'registerCourt', 'registerNumber']);
});

test('what nobody gave is missing', () => {
  const without = { ...profile, registerNumber: ' ' };
  expect(missingIn(without, detailLines(profile).join('\n'))).toEqual(['registerNumber']);
});

test('where the law asks nothing, nothing is missing', () => {
  expect(missingIn({ ...emptyProfile, form: 'other' }, '')).toEqual([]);
});
