import { expect, test } from 'vitest';
import { AwaySettings } from '@shared/domain/away';
import { Template } from '@shared/domain/template';
import { serverNotes, type ServerPlace } from '@shared/logic/away/serverNotes';
import { alwaysOpen } from '@shared/logic/time/openingHours';
import { mailAccount } from '../../support/mail/mailAccount';

const now = Date.UTC(2026, 11, 1, 9);
const day = 86_400_000;
const account = mailAccount({ imap: 1, submission: 2 }, 'anna@shop.test');

const templateOf = (texts: [language: 'de' | 'en' | null, text: string][]): Template =>
  Template.parse({
    ...{
      id: 't',
      name: 'Weg',
      folder: '',
      tags: [],
      shortcut: null,
      attachments: [],
      then: [],
      createdAt: 1,
      changedAt: 1,
    },
    variants: texts.map(([language, text]) => ({ language, scope: null, text, html: null })),
  });
const bothTexts = templateOf([
  ['de', 'Guten Tag,\nwir sind weg.'],
  ['en', 'Hello,\nwe are away.'],
]);

function place(changed: Partial<Omit<ServerPlace, 'template'>> & { template?: Template | null } = {}): ServerPlace {
  const { template = bothTexts, ...more } = changed;
  const settings = AwaySettings.parse({
    rules: [
      {
        ...{
          id: 'r',
          name: 'R',
          on: true,
          when: { kind: 'absence' },
          accounts: null,
          channels: null,
          publicToo: false,
        },
        ...{ template: 't', late: { kind: 'skip' } },
      },
    ],
    absences: [
      { id: 'later', name: 'B', accounts: null, from: now + 9 * day, until: now + 10 * day, zone: 'Europe/Berlin' },
      { id: 'over', name: 'C', accounts: null, from: now - 2 * day, until: now, zone: 'Europe/Berlin' },
      { id: 'now', name: 'A', accounts: null, from: now - day, until: now + day, zone: 'Europe/Berlin' },
      { id: 'else', name: 'D', accounts: ['another'], from: now, until: now + day, zone: 'Europe/Berlin' },
    ],
    stoppedAt: null,
  });
  return {
    ...{ now, language: 'de', settings, account, template: () => template, business: null, capitalDu: false },
    hours: alwaysOpen('Europe/Berlin'),
    ...more,
  };
}

test('every absence that is not over is said, in both languages, the own one first', () => {
  const plan = serverNotes(place());
  const text = 'Guten Tag,\nwir sind weg.\n\n* * *\n\nHello,\nwe are away.';
  expect(plan).toMatchObject({
    notes: [
      { id: 'now', text, subject: 'Automatische Antwort' },
      { id: 'later', text },
    ],
  });
  expect(serverNotes(place({ language: 'en' }))).toMatchObject({
    notes: [{ text: expect.stringMatching(/^Hello[^]*Guten Tag/u) }, {}],
  });
  expect(serverNotes(place({ template: templateOf([[null, 'Weg']]) }))).toMatchObject({ notes: [{ text: 'Weg' }, {}] });
});

test('the times of each absence are filled in', () => {
  const plan = serverNotes(place({ template: templateOf([['de', 'Zurück: {{ business.backAt }}']]) }));
  expect(plan).toMatchObject({ notes: [{ text: 'Zurück: 2. Dezember 2026' }, { text: 'Zurück: 11. Dezember 2026' }] });
});

test('a text that needs the customer, or none, goes to no server', () => {
  expect(serverNotes(place({ template: templateOf([['de', 'Hallo {{ customer.firstName }}']]) }))).toEqual({
    reason: 'blankInText',
  });
  expect(serverNotes(place({ template: templateOf([['de', ' ']]) }))).toEqual({ reason: 'noText' });
  expect(serverNotes(place({ template: null }))).toEqual({ reason: 'noText' });
});

test('no rule that is on, a fallen breaker or a removed account says nothing', () => {
  const { settings } = place();
  const off = { ...settings, rules: settings.rules.map((rule) => ({ ...rule, on: false })) };
  expect(serverNotes(place({ settings: off }))).toEqual({ notes: [] });
  expect(serverNotes(place({ settings: { ...settings, stoppedAt: now } }))).toEqual({ notes: [] });
  expect(serverNotes(place({ account: { ...account, removedAt: now } }))).toEqual({ notes: [] });
});
