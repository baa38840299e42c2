import { describe, expect, it } from 'vitest';
import type { BusinessProfile } from '@shared/domain/business';
import { ChannelKind } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import { factsOf, type FactSources } from '@shared/logic/templates/factsOf';
import { hoursText } from '@shared/logic/templates/hoursText';
import { Moment, variableNames } from '@shared/logic/templates/variables';
import { alwaysOpen, defaultHours } from '@shared/logic/time/openingHours';

const empty = { owner: '', managers: '', chair: '', phone: ' ', registerCourt: '', registerNumber: '', partner: '' };
const business: BusinessProfile = {
  ...{ ...empty, form: 'sole', name: 'Laden', street: 'Markt 1', place: '10115 Berlin', vatId: '' },
};
const sources: FactSources = {
  customer: {
    ...{ name: 'Dr. Anna Meier', handles: [{ scope: 'email', id: 'anna@kunde.test' }] },
    ...{ salutation: { form: null, address: null, title: null }, language: null },
  },
  ...{ wrote: ['Wo bleibt mein Paket?\nMit freundlichen Grüßen\nFrau Meier'], backAt: 5000, capitalDu: false },
  agent: { name: 'Kim van Berg', address: 'kim@laden.test' },
  account: { name: 'Laden', address: 'hallo@laden.test', channel: ChannelKind.parse('email') },
  conversation: { subject: '', createdAt: 1000, lastCustomerAt: null },
  business,
  hours: defaultHours('Europe/Berlin'),
};

describe('facts', () => {
  it('say what is known, and null for what is not', () => {
    const facts = factsOf(sources, 'de');
    expect(facts).toMatchObject({
      ...{ 'customer.name': 'Dr. Anna Meier', 'customer.firstName': 'Anna', 'customer.address': 'anna@kunde.test' },
      ...{ 'agent.firstName': 'Kim', 'agent.initials': 'KVB', 'agent.role': null, 'account.channel': 'E-Mail' },
      ...{ 'conversation.subject': null, 'conversation.lastCustomerAt': null },
      ...{ 'business.address': 'Markt 1, 10115 Berlin', 'business.phone': null, 'business.hours': 'Mo–Fr 9–17 Uhr' },
    });
    expect(facts).toMatchObject({
      ...{ salutation: 'Sehr geehrte Frau Dr. Meier', 'customer.formal': 'Frau Dr. Meier' },
      ...{ 'customer.accusative': 'Frau Dr. Meier', 'customer.pronoun': 'Sie', 'business.backAt': new Moment(5000) },
    });
    expect(facts['conversation.startedAt']).toEqual(new Moment(1000));
    expect(Object.keys(facts).sort()).toEqual([...variableNames].sort());
  });

  it('know nothing of who and what is not there', () => {
    const nobody = {
      ...sources,
      customer: null,
      ...{ wrote: [], backAt: null },
      conversation: null,
      business: null,
      hours: null,
    };
    const known = Object.entries(factsOf(nobody, 'en')).filter(([, value]) => value !== null);
    const others = known.map(([name]) => name).filter((name) => !/^(?:agent|account)\./u.test(name));
    expect(others).toEqual(['salutation', 'customer.pronoun']);
  });

  it('have a name and an example in both languages', () => {
    const wanted = variableNames.flatMap((name) => [name, `example.${name}`]).sort();
    for (const { templates } of [catalogues.de, catalogues.en]) expect(Object.keys(templates).sort()).toEqual(wanted);
  });
});

describe('opening hours in words', () => {
  const at = (from: number, to: number) => ({ from: from * 60, to: to * 60 });
  const split = [at(9, 12), at(13, 17.5)];
  it.each([
    [
      [[], [at(9, 17)], [at(9, 17)], [], split, split, [at(10, 14)]],
      'Mo, Di 9–17 Uhr; Do, Fr 9–12 und 13–17:30 Uhr; Sa 10–14 Uhr',
      'Mon, Tue 9:00–17:00; Thu, Fri 9:00–12:00 and 13:00–17:30; Sat 10:00–14:00',
    ],
    [alwaysOpen('UTC').week, 'Mo–So rund um die Uhr', 'Mon–Sun all day'],
    [[[at(22, 2)], [], [], [], [], [], []], 'So 22–2 Uhr', 'Sun 22:00–2:00'],
    [[[], [], [], [], [], [], []], null, null],
  ])('are short: %#', (week, german, english) => {
    expect([hoursText({ week }, 'de'), hoursText({ week }, 'en')]).toEqual([german, english]);
  });
});
