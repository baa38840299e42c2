import { expect, test } from 'vitest';
import type { StoredMessage } from '@shared/logic/desk/ingest';
import { TemplateId } from '@shared/domain/ids';
import { alwaysOpen } from '@shared/logic/time/openingHours';
import { eventsOf } from '../../../electron/connectors/email/mail/event';
import { ourselvesOf } from '../../../electron/connectors/email/mail/people';
import { parseMail } from '../../../electron/connectors/email/parse/parseMail';
import { account, capabilities } from '../../support/desk/builders';
import { rulesDesk } from '../../support/desk/rulesDesk';
import { automaticMails, humanMails, mailDesk } from '../../support/labelled/mails';
import { rawOf } from '../../support/mail/structureOf';

const [first, second] = mailDesk.own;
const day = 86_400_000;
type Labelled = ReturnType<typeof humanMails>['rows'][number];

/** The desk all these mails reach, with a rule that always sends a note; the mail through parser, ledger rules and decision. */
function answers({ raw, folder }: Labelled): boolean {
  const profiles = { mail: capabilities({ goalClass: 'mail', subject: true }) };
  const mine = account({ address: first, syncedAt: 1, profiles });
  const desk = rulesDesk(mine);
  desk.system({ type: 'putAccount', account: { ...mine, id: 'other' as typeof mine.id, address: second } });
  desk.now = mailDesk.fetchedAt - 3 * day;
  desk.change({
    type: 'saveTemplate',
    template: {
      id: TemplateId.parse('t'),
      name: 'Note',
      folder: '',
      tags: [],
      shortcut: null,
      variants: [{ language: null, scope: null, text: 'Wir melden uns.', html: null }],
      attachments: [],
      then: [],
    },
  });
  desk.change({ type: 'editSetting', setting: { id: 'hours', value: alwaysOpen('Europe/Berlin') } });
  const rule = {
    id: 'r',
    name: 'Always',
    on: true,
    when: { kind: 'always' as const },
    accounts: null,
    channels: null,
    publicToo: false,
    template: TemplateId.parse('t'),
    late: { kind: 'send' as const, template: TemplateId.parse('t') },
  };
  desk.change({
    type: 'editSetting',
    setting: { id: 'away', value: { rules: [rule], absences: [], stoppedAt: null } },
  });
  desk.now = mailDesk.fetchedAt;
  const mail = parseMail(rawOf(raw));
  const receivedAt = mail.date ?? desk.now;
  const place = {
    role: folder === 'spam' ? ('junk' as const) : ('inbox' as const),
    flags: new Set<string>(),
    receivedAt,
    shared: false,
  };
  const copy = {
    box: 'x',
    number: 1,
    place: folder === 'spam' ? 'junk' : 'inbox',
    read: false,
    star: false,
    answered: false,
  };
  for (const event of eventsOf(mail, place, ourselvesOf([first])))
    if (event.type === 'message') desk.take({ ...event, copy, attachments: [] } as unknown as StoredMessage);
  desk.system({ type: 'sendNotes', provider: [] });
  return desk.memory.all('outbox').length > 0;
}

const wrong = (rows: readonly Labelled[], wanted: boolean) =>
  rows.filter((row) => answers(row) !== wanted).map(({ id }) => id);

test('automatic mails, seen four fifths: no reply', () => {
  expect(wrong(automaticMails().seen, false)).toEqual([]);
});

test('mails of persons, seen four fifths: at least 98 % get one', () => {
  const { seen } = humanMails();
  expect(wrong(seen, true).length).toBeLessThanOrEqual(seen.length * 0.02);
});

// As it fell when it was first run: nobody writes against this fifth, so the one mail it gets wrong stays here.
test('the held fifth: no reply to any automatic mail, and all persons but one get theirs', () => {
  const missed = [wrong(automaticMails().held, false), wrong(humanMails().held, true)];
  expect(missed).toEqual([[], ['words-13']]);
});
