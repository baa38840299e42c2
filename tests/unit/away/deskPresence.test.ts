import { expect, test } from 'vitest';
import { AwaySettings } from '@shared/domain/away';
import { ChannelKind, type TemplateId } from '@shared/domain/ids';
import { Template } from '@shared/domain/template';
import { deskPresence } from '@shared/logic/away/deskPresence';
import { defaultHours } from '@shared/logic/time/openingHours';
import { xmppAccount } from '../../support/xmpp/xmppAccount';

const [friday, saturday] = [Date.UTC(2026, 10, 27, 12), Date.UTC(2026, 10, 28, 12)];
const account = xmppAccount('shop', 5222);
const channel = ChannelKind.parse('webchat');

const rule = (id: string, kind: 'outsideHours' | 'absence' | 'always', more: object = {}) => ({
  ...{ id, name: id, on: true, when: { kind }, accounts: null, channels: null, publicToo: false },
  ...{ template: id, late: { kind: 'skip' }, ...more },
});

function presence(now: number, rules: object[], absences: object[] = [], stoppedAt: number | null = null) {
  const settings = AwaySettings.parse({ rules, absences, stoppedAt });
  const template = (id: TemplateId): Template =>
    Template.parse({
      ...{ id, name: id, folder: '', tags: [], shortcut: null, attachments: [], then: [], createdAt: 1, changedAt: 1 },
      variants: [
        { language: 'de', scope: { channel }, text: `${id}: {{ business.backAt | date }}`, html: null },
        { language: 'en', scope: { channel }, text: `${id} in a chat`, html: null },
      ],
    });
  const place = { now, settings, account, channel, template, business: null, capitalDu: false };
  return deskPresence({ ...place, hours: defaultHours('Europe/Berlin') });
}

const holiday = (accounts: string[] | null) => [
  { id: 'a', name: '', accounts, from: friday - 1, until: friday + 86_400_000, zone: 'Europe/Berlin' },
];

test('somebody is there in opening hours, whatever rules say; outside of them the note of the rule that answers', () => {
  const rules = [rule('immer', 'always'), rule('zu', 'outsideHours')];
  expect(presence(friday, rules)).toEqual({ open: true, notes: { de: '', en: '' } });
  expect(presence(saturday, rules)).toEqual({
    open: false,
    notes: { de: 'zu: 30. November 2026', en: 'zu in a chat' },
  });
  expect(presence(saturday, [])).toEqual({ open: false, notes: { de: '', en: '' } });
});

test('an absence closes the accounts it is for, with its own note first', () => {
  const rules = [rule('zu', 'outsideHours'), rule('weg', 'absence')];
  expect(presence(friday, rules, holiday(['another'])).open).toBe(true);
  expect(presence(friday, rules, holiday(null))).toMatchObject({ open: false, notes: { en: 'weg in a chat' } });
  // Nothing was written for an absence: in opening hours the text about closing time would be wrong.
  expect(presence(friday, rules.slice(0, 1), holiday(null)).notes).toEqual({ de: '', en: '' });
});

test('rules of other channels and accounts, those that are off or were stopped say nothing', () => {
  const others = [{ channels: ['email'] }, { accounts: ['another'] }, { on: false }];
  for (const more of others) expect(presence(saturday, [rule('zu', 'outsideHours', more)]).notes.de).toBe('');
  expect(presence(saturday, [rule('zu', 'outsideHours')], [], 1).notes.de).toBe('');
});
