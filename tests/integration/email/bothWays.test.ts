import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Conversation } from '@shared/domain/conversation';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { startFaultProxy } from '../../support/mail/faultProxy';
import { mailAccount } from '../../support/mail/mailAccount';
import { type MailDesk, startMailDesk } from '../../support/mail/mailDesk';
import { rawMail } from '../../support/mail/rawMail';
import { type Mail, startMail } from '../../support/mail/startMail';

const users = Array.from({ length: 14 }, (_, index) => `shop${index}@shop.test`);
const patience = { timeout: 20_000, interval: 25 };
let mail: Mail;
let used = 0;
let shop: string;
let ledger: Ledger;
let desk: MailDesk;

beforeAll(async () => {
  mail = await startMail({ users, clearText: true });
});
afterAll(() => mail.stop());
beforeEach(async () => {
  shop = users[used++] ?? '';
  ledger = openMemoryLedger({ zone: 'Europe/Berlin' });
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
});
afterEach(async () => {
  await desk.stop();
  await ledger.close();
});

const arrive = async (subject: string, number = 0): Promise<Conversation> => {
  const parent: Record<string, string> = number > 0 ? { 'In-Reply-To': `<${subject}-0@kunde.test>` } : {};
  const id = `<${subject}-${number}@kunde.test>`;
  await mail.deliver(rawMail({ id, subject, text: `Text ${number}`, headers: parent }), shop);
  await desk.until(subject, { messageCount: number + 1 });
  return desk.about(subject);
};
const flags = async (subject: string, folder = 'INBOX', number = 0) =>
  (await mail.mailbox(shop, folder)).find(({ messageId }) => messageId === `<${subject}-${number}@kunde.test>`)?.flags;
const reaches = (what: () => Promise<unknown>, wanted: unknown) => expect.poll(what, patience).toEqual(wanted);
const phone = (...args: string[]) => mail.doveadm(...args);
const flagOnPhone = (subject: string, change: 'add' | 'remove', flag: string) =>
  phone('flags', change, '-u', shop, flag, 'mailbox', 'INBOX', 'header', 'message-id', `${subject}-0@kunde.test`);
/** The server announces only what happens in INBOX; other folders are looked at then as well, or after a while. */
const nudge = () =>
  mail.deliver(rawMail({ subject: 'Weckruf', headers: { 'Auto-Submitted': 'auto-generated' } }), shop);
async function moveOnPhone(subject: string, from: string, to: string): Promise<void> {
  await phone('move', '-u', shop, to, 'mailbox', from, 'header', 'message-id', `${subject}-0@kunde.test`);
  if (from !== 'INBOX') await nudge();
}

/** The desk without a line, the same ledger; and with one again. */
async function offline(): Promise<void> {
  await desk.stop();
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, { line: false });
}
async function online(): Promise<void> {
  await desk.stop();
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
}

test('read and star go out and come back', async () => {
  const { id } = await arrive('Fahne');
  await desk.change({ type: 'setRead', ids: [id], read: true });
  await desk.change({ type: 'setFlag', ids: [id], flag: 'starred', value: true });
  await reaches(() => flags('Fahne'), '\\Flagged \\Seen');
  await desk.settled();
  await flagOnPhone('Fahne', 'remove', '\\Seen \\Flagged');
  await desk.until('Fahne', { unread: 1, starred: false });
  await flagOnPhone('Fahne', 'add', '\\Seen');
  await desk.until('Fahne', { unread: 0, starred: false });
  await desk.change({ type: 'setFlag', ids: [id], flag: 'pinned', value: true });
  await desk.change({ type: 'snooze', ids: [id], until: 9e12, zone: 'Europe/Berlin', onReply: true });
  expect(await ledger.nextServerChanges()).toEqual([]);
});

test('a mail moves to any folder, z brings it back, and one that is not there moves nothing', async () => {
  const { id, accountId } = await arrive('Projekt');
  await phone('mailbox', 'create', '-u', shop, 'Projekte/Ümläute');
  const lies = async (folder: string) => (await mail.mailbox(shop, folder)).map(({ messageId }) => messageId);
  const to = { account: accountId, folder: 'Projekte/Ümläute' };
  await desk.change({ type: 'move', ids: [id], to });
  await reaches(() => lies('Projekte/Ümläute'), ['<Projekt-0@kunde.test>']);
  expect(await lies('INBOX')).toEqual([]);
  await desk.settled();
  await nudge();
  await desk.until('Projekt', { state: 'done' });
  await desk.change({ type: 'undo', id: null });
  await reaches(() => lies('Projekte/Ümläute'), []);
  expect(await lies('INBOX')).toContain('<Projekt-0@kunde.test>');
  await desk.until('Projekt', { state: 'open' });
  await desk.settled();
  await desk.change({ type: 'move', ids: [id], to: { account: accountId, folder: 'Gibt es nicht' } });
  await desk.settled();
  expect(await lies('INBOX')).toContain('<Projekt-0@kunde.test>');
});

test('spam and trash move the mail, z brings it back', async () => {
  const { id } = await arrive('Wandert');
  await desk.change({ type: 'setState', ids: [id], state: 'spam' });
  await reaches(() => flags('Wandert', 'Junk'), '');
  await desk.settled();
  await desk.until('Wandert', { state: 'spam' });
  await desk.change({ type: 'undo', id: null });
  await reaches(() => flags('Wandert'), '');
  await desk.settled();
  await desk.change({ type: 'setState', ids: [id], state: 'trash' });
  await reaches(() => flags('Wandert', 'Trash'), '');
  await desk.settled();
  await desk.until('Wandert', { state: 'trash' });
  await desk.change({ type: 'deleteForGood', ids: [id] });
  await reaches(async () => (await mail.mailbox(shop, 'Trash')).length, 0);
  await desk.settled();
  expect(await desk.conversations()).toEqual([]);
});

test('what is moved on the phone is done, spam, trash and open here', async () => {
  await arrive('Handy');
  await moveOnPhone('Handy', 'INBOX', 'Archive');
  await desk.until('Handy', { state: 'done' });
  await moveOnPhone('Handy', 'Archive', 'Junk');
  await desk.until('Handy', { state: 'spam' });
  await moveOnPhone('Handy', 'Junk', 'INBOX');
  await desk.until('Handy', { state: 'open' });
  await moveOnPhone('Handy', 'INBOX', 'Trash');
  await desk.until('Handy', { state: 'trash' });
  expect(await ledger.nextServerChanges()).toEqual([]);
});

test('deleted on the phone is trash, filed in a folder of their own is done', async () => {
  await arrive('Weg');
  await arrive('Projekt');
  await mail.doveadm('mailbox', 'create', '-u', shop, 'Kunden');
  await moveOnPhone('Projekt', 'INBOX', 'Kunden');
  await desk.until('Projekt', { state: 'done' });
  await phone('expunge', '-u', shop, 'mailbox', 'INBOX', 'header', 'message-id', 'Weg-0@kunde.test');
  await desk.until('Weg', { state: 'trash' });
});

test('done is done here alone, and archives where that is wanted', async () => {
  const { id } = await arrive('Fertig');
  await desk.change({ type: 'setState', ids: [id], state: 'done' });
  expect(await ledger.nextServerChanges()).toEqual([]);
  const account = mailAccount(mail, shop, { archiveOnDone: true });
  const [row] = await ledger.accounts();
  await ledger.system({ type: 'putAccount', account: { ...account, ...row, config: account.config } });
  await desk.change({ type: 'setState', ids: [id], state: 'open' });
  await desk.change({ type: 'setState', ids: [id], state: 'done' });
  await reaches(() => flags('Fertig', 'Archive'), '');
  await desk.settled();
  await desk.change({ type: 'undo', id: null });
  await reaches(() => flags('Fertig'), '');
  await desk.settled();
  await desk.until('Fertig', { state: 'open' });
});

test('what was done without a line goes out when there is one, and the phone is heard', async () => {
  const ours = await arrive('Unseres');
  await arrive('Deren');
  const both = await arrive('Beide');
  await offline();
  await desk.change({ type: 'setRead', ids: [ours.id], read: true });
  await desk.change({ type: 'setState', ids: [ours.id], state: 'trash' });
  await desk.change({ type: 'setState', ids: [both.id], state: 'spam' });
  await flagOnPhone('Deren', 'add', '\\Seen');
  await moveOnPhone('Deren', 'INBOX', 'Archive');
  await moveOnPhone('Beide', 'INBOX', 'Archive');
  await online();
  await desk.settled();
  await desk.until('Deren', { state: 'done', unread: 0 });
  expect(await flags('Unseres', 'Trash')).toBe('\\Seen');
  await desk.until('Unseres', { state: 'trash', unread: 0 });
  expect(await flags('Beide', 'Junk')).toBe('');
  await desk.until('Beide', { state: 'spam' });
});

test('of several mails the last decides', async () => {
  await arrive('Mehrere');
  await arrive('Mehrere', 1);
  await moveOnPhone('Mehrere', 'INBOX', 'Archive');
  await desk.until('Mehrere', { state: 'open', messageCount: 2 });
  await phone('move', '-u', shop, 'Archive', 'mailbox', 'INBOX', 'all');
  await desk.until('Mehrere', { state: 'done' });
});

test('new numbers for all mails change nothing, and changes find their mail', async () => {
  const { id } = await arrive('Nummer');
  await desk.change({ type: 'setState', ids: [id], state: 'done' });
  await offline();
  await desk.change({ type: 'setFlag', ids: [id], flag: 'starred', value: true });
  await mail.doveadm('mailbox', 'update', '--uid-validity', '987654', '-u', shop, 'INBOX');
  await online();
  await desk.settled();
  await reaches(() => flags('Nummer'), '\\Flagged');
  await arrive('Danach');
  expect(await desk.about('Nummer')).toMatchObject({ state: 'done', starred: true, unread: 1, messageCount: 1 });
});

test('a folder made anew with the same mails doubles and loses none', async () => {
  await arrive('Ablage');
  await moveOnPhone('Ablage', 'INBOX', 'Archive');
  await desk.until('Ablage', { state: 'done' });
  await offline();
  await mail.doveadm('mailbox', 'create', '-u', shop, 'Zwischen');
  await moveOnPhone('Ablage', 'Archive', 'Zwischen');
  await mail.doveadm('mailbox', 'delete', '-u', shop, 'Archive');
  await mail.doveadm('mailbox', 'create', '-u', shop, 'Archive');
  await moveOnPhone('Ablage', 'Zwischen', 'Archive');
  await online();
  await arrive('Danach');
  await desk.until('Ablage', { state: 'done', messageCount: 1, unread: 1 });
  expect((await desk.conversations()).filter(({ subject }) => subject === 'Ablage')).toHaveLength(1);
});

test('what happens between the look at INBOX and the wait for news is not missed', async () => {
  await arrive('Gelesen');
  await arrive('Abgelegt');
  await desk.stop();
  let meanwhile: (() => Promise<void>) | null = null;
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, {
    tamper: (connector) => ({
      ...connector,
      run: (context) =>
        connector.run({
          ...context,
          emit: async (events, cursor) => {
            const act = events.some(({ type }) => type === 'flags') ? meanwhile : null;
            if (act) meanwhile = null;
            await act?.();
            return context.emit(events, cursor);
          },
        }),
    }),
  });
  meanwhile = () => moveOnPhone('Abgelegt', 'INBOX', 'Archive');
  await flagOnPhone('Gelesen', 'add', '\\Seen');
  await desk.until('Gelesen', { unread: 0 });
  await desk.until('Abgelegt', { state: 'done', messageCount: 1 });

  meanwhile = () => flagOnPhone('Gelesen', 'add', '\\Flagged').then(() => undefined);
  await flagOnPhone('Gelesen', 'remove', '\\Seen');
  await desk.until('Gelesen', { unread: 1, starred: true });
});

test('a mail that goes to a folder just looked at is found there at once', async () => {
  for (const subject of ['Gelesen', 'Fort', 'Abgelegt']) await arrive(subject);
  await moveOnPhone('Abgelegt', 'INBOX', 'Archive');
  await desk.until('Abgelegt', { state: 'done' });
  await desk.stop();
  let meanwhile: (() => Promise<void>) | null = null;
  const before = (text: string): Promise<void> | undefined => {
    const act = /STATUS "?INBOX/iu.test(text) ? meanwhile : null;
    if (act) meanwhile = null;
    return act?.();
  };
  const line = await startFaultProxy(mail.imap, { up: { before } });
  const [known] = await ledger.accounts();
  const { config } = mailAccount(mail, shop, { imap: { host: '127.0.0.1', port: line.port, security: 'none' } });
  const account = { ...(known ?? mailAccount(mail, shop)), config };
  await ledger.system({ type: 'putAccount', account });
  desk = await startMailDesk(mail, account, ledger);
  // INBOX is asked about last: Trash has been looked at by then, and something new in Archive, which left INBOX closed.
  meanwhile = () => moveOnPhone('Fort', 'INBOX', 'Trash');
  await phone('flags', 'add', '-u', shop, '\\Seen', 'mailbox', 'Archive', 'all');
  await flagOnPhone('Gelesen', 'add', '\\Seen');
  await desk.until('Gelesen', { unread: 0 });
  await desk.until('Fort', { state: 'trash', messageCount: 1 });
  await desk.stop();
  await line.stop();
});

test('ended between doing and confirming, it is done once more and ends the same', async () => {
  const { id } = await arrive('Absturz');
  await desk.stop();
  let done = 0;
  let lost = (): void => undefined;
  const gone = new Promise<void>((resolve) => (lost = resolve));
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, {
    tamper: (connector) => ({
      ...connector,
      serverChange: async (change, context) => {
        await connector.serverChange?.(change, context);
        done += 1;
        lost();
        return new Promise(() => undefined);
      },
    }),
  });
  await desk.change({ type: 'setState', ids: [id], state: 'trash' });
  await gone;
  expect(await flags('Absturz', 'Trash')).toBe('');
  await online();
  await desk.settled();
  expect(done).toBe(1);
  expect((await mail.mailbox(shop, 'Trash')).length).toBe(1);
  await desk.until('Absturz', { state: 'trash' });
});

test('a refused change shows what the server holds', async () => {
  const { id } = await arrive('Nein');
  await desk.stop();
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, {
    tamper: (connector) => ({
      ...connector,
      serverChange: () => Promise.resolve({ kind: 'refused', error: { code: 'server.failed', facts: {} } }),
    }),
  });
  await desk.change({ type: 'setState', ids: [id], state: 'trash' });
  await desk.change({ type: 'setFlag', ids: [id], flag: 'starred', value: true });
  await desk.until('Nein', { state: 'open', starred: false });
  await vi.waitUntil(async () => (await ledger.nextServerChanges()).length === 0, patience);
});
