import { expect, test } from 'vitest';
import { AwayReason, type AwayRule, type AwaySettings } from '@shared/domain/away';
import { TemplateId } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import { stamped } from '@shared/logic/away/stamped';

const rule = (fields: Partial<AwayRule>): AwayRule => ({
  id: 'a',
  name: 'Night',
  on: true,
  when: { kind: 'outsideHours' },
  accounts: null,
  channels: null,
  publicToo: false,
  template: TemplateId.parse('t'),
  late: { kind: 'skip' },
  ...fields,
});
const settings = (rules: AwayRule[], fields: Partial<AwaySettings> = {}): AwaySettings => ({
  rules,
  absences: [],
  stoppedAt: null,
  ...fields,
});

test('every reason why no note goes has its sentence in both languages', () => {
  for (const { away } of [catalogues.de, catalogues.en])
    expect(Object.keys(away).filter((key) => key.startsWith('reason.'))).toEqual(
      AwayReason.options.map((reason) => `reason.${reason}`),
    );
});

test('a rule counts from when it was switched on, whatever the change claims', () => {
  const on = stamped(null, settings([rule({ since: 1 }), rule({ id: 'b', on: false, since: 1 })]), 100);
  expect(on.rules.map(({ since }) => since)).toEqual([100, undefined]);
  const renamed = stamped(on, settings([rule({ name: 'Late' }), rule({ id: 'b' })]), 200);
  expect(renamed.rules.map(({ since }) => since)).toEqual([100, 200]);
  const off = stamped(renamed, settings([rule({ on: false })]), 300);
  expect(stamped(off, settings([rule({})]), 400).rules[0]?.since).toBe(400);
});

test('notes that a person lets go again are counted anew; nothing else says so', () => {
  const stopped = settings([], { stoppedAt: 50 });
  expect(stamped(stopped, settings([], { resumedAt: 60 }), 100)).toMatchObject({ stoppedAt: null, resumedAt: 100 });
  // A change of somebody who did not know yet that the breaker fell.
  expect(stamped(stopped, settings([rule({})], { resumedAt: 1 }), 100)).toMatchObject({ stoppedAt: 50 });
  expect(stamped(settings([], { resumedAt: 60 }), settings([], { resumedAt: 1 }), 100).resumedAt).toBe(60);
  expect(stamped(stopped, stopped, 100).resumedAt).toBeUndefined();
});
