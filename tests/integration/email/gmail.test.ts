import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ConversationId } from '@shared/domain/ids';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { drain } from '../../support/ledger/modelCache';
import { type Gmail, startGmail } from '../../support/mail/gmail';
import { mailAccount } from '../../support/mail/mailAccount';
import { type MailDesk, startMailDesk } from '../../support/mail/mailDesk';
import { rawMail } from '../../support/mail/rawMail';

const users = Array.from({ length: 5 }, (_, index) => `shop${index}@shop.test`);
const patience = { timeout: 20_000, interval: 25 };
let gmail: Gmail;
let used = 0;
let shop: string;
let ledger: Ledger;
let desk: MailDesk;

beforeAll(async () => {
  gmail = await startGmail({ users });
});
afterAll(() => gmail.stop());
beforeEach(async () => {
  shop = users[used++] ?? '';
  const at = Date.UTC(2026, 10, 1);
  const old = (name: string) =>
    rawMail({ id: `<${name}-0@kunde.test>`, subject: name, from: `K <${name}@kunde.test>` });
  gmail.mail.seed(shop, 'INBOX', [{ raw: old('Offen'), at }]);
  gmail.mail.seed(shop, 'Archived', [{ raw: old('Abgelegt'), at: at + 1000, flags: 'S' }]);
  const answer = rawMail({
    ...{ id: '<answer@shop.test>', subject: 'Re: Offen', from: shop, to: 'Offen@kunde.test' },
    headers: { 'In-Reply-To': '<Offen-0@kunde.test>', References: '<Offen-0@kunde.test>' },
  });
  gmail.mail.seed(shop, '[Gmail]/Sent Mail', [{ raw: answer, at: at + 2000, flags: 'S' }]);
  ledger = openMemoryLedger({ zone: 'Europe/Berlin' });
  const imap = { host: '127.0.0.1', port: gmail.port, security: 'none' } as const;
  desk = await startMailDesk(
    gmail.mail,
    mailAccount(gmail.mail, shop, { imap, sentCopy: 'server', archiveOnDone: true }),
    ledger,
  );
});
afterEach(async () => {
  await desk.stop();
  await ledger.close();
});

const arrive = async (subject: string): Promise<ConversationId> => {
  const from = `K <${subject}@kunde.test>`;
  await gmail.mail.deliver(rawMail({ id: `<${subject}-0@kunde.test>`, subject, from }), shop);
  await desk.until(subject, { messageCount: 1, state: 'open' });
  return (await desk.about(subject)).id;
};
const messages = async (): Promise<string[]> =>
  [...((await drain(ledger)).rows.get('message')?.values() ?? [])].map((row) => (row as { subject: string }).subject);
/** Where a mail lies, All Mail left out: there Gmail shows all that is neither spam nor trash. */
const lies = async (subject: string): Promise<string[]> => {
  const found: string[] = [];
  for (const folder of ['INBOX', 'Archived', '[Gmail]/Sent Mail', '[Gmail]/Spam', '[Gmail]/Trash'])
    for (const { messageId, flags } of await gmail.mail.mailbox(shop, folder))
      if (messageId === `<${subject}-0@kunde.test>`) found.push(`${folder} ${flags}`.trim());
  return found;
};
const nowIn = (subject: string, ...places: string[]) => expect.poll(() => lies(subject), patience).toEqual(places);
const phone = (subject: string, from: string, to: string) =>
  gmail.mail.doveadm('move', '-u', shop, to, 'mailbox', from, 'header', 'message-id', `${subject}-0@kunde.test`);

test('what INBOX, Sent Mail and All Mail show is one message, and answers thread by what they refer to', async () => {
  expect((await messages()).sort()).toEqual(['Abgelegt', 'Offen', 'Re: Offen']);
  await desk.until('Offen', { messageCount: 2 });
  await desk.until('Abgelegt', { messageCount: 1, state: 'done' });
  expect([...gmail.asked], 'the server is asked for its own id of a mail, and for nothing it was not').toEqual([
    'X-GM-MSGID',
  ]);
  const id = await arrive('Neu');
  expect((await messages()).filter((subject) => subject === 'Neu')).toHaveLength(1);
  expect((await desk.about('Neu')).id).toBe(id);
});

test('done archives: the mail leaves INBOX, stays in All Mail once, and comes back with an undo', async () => {
  const id = await arrive('Fertig');
  await desk.change({ type: 'setState', ids: [id], state: 'done' });
  await nowIn('Fertig', 'Archived');
  await desk.settled();
  await desk.until('Fertig', { state: 'done', messageCount: 1 });
  await desk.change({ type: 'undo', id: null });
  await nowIn('Fertig', 'INBOX');
  await desk.settled();
  await desk.until('Fertig', { state: 'open', messageCount: 1 });
});

test('trash takes it out of INBOX and All Mail, deleting for good out of everything', async () => {
  const id = await arrive('Weg');
  await desk.change({ type: 'setState', ids: [id], state: 'trash' });
  await nowIn('Weg', '[Gmail]/Trash');
  await desk.settled();
  await desk.until('Weg', { state: 'trash', messageCount: 1 });
  await desk.change({ type: 'deleteForGood', ids: [id] });
  await nowIn('Weg');
  await desk.settled();
  expect((await desk.conversations()).map(({ subject }) => subject)).not.toContain('Weg');
});

test('archived, thrown away and taken back on the phone is done, trash and open here', async () => {
  await arrive('Handy');
  await phone('Handy', 'INBOX', 'Archived');
  await desk.until('Handy', { state: 'done', messageCount: 1 });
  await phone('Handy', 'Archived', 'INBOX');
  await desk.until('Handy', { state: 'open', messageCount: 1 });
  await phone('Handy', 'INBOX', '[Gmail]/Trash');
  await desk.until('Handy', { state: 'trash', messageCount: 1 });
});

test('read and starred here is so wherever the mail is shown', async () => {
  const id = await arrive('Gelesen');
  await desk.change({ type: 'setRead', ids: [id], read: true });
  await desk.change({ type: 'setFlag', ids: [id], flag: 'starred', value: true });
  await nowIn('Gelesen', 'INBOX \\Flagged \\Seen');
  await desk.settled();
  const all = await gmail.mail.doveadm('fetch', '-u', shop, 'flags', 'mailbox', 'virtual/All', 'subject', 'Gelesen');
  expect(all).toContain('\\Flagged \\Seen');
  await desk.until('Gelesen', { unread: 0, starred: true, messageCount: 1 });
});
