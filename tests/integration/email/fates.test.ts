import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { ConversationState } from '@shared/domain/conversation';
import { openMemoryLedger } from '../../../electron/ledger/client/openInlineLedger';
import type { Ledger } from '../../../electron/ledger/store';
import { mailAccount } from '../../support/mail/mailAccount';
import { type MailDesk, startMailDesk } from '../../support/mail/mailDesk';
import { rawMail } from '../../support/mail/rawMail';
import { type Mail, startMail } from '../../support/mail/startMail';

const patience = { timeout: 20_000, interval: 25 };
const users = ['anna@shop.test', 'berta@shop.test', 'carla@shop.test'];
let mail: Mail;
let used = 0;
let shop: string;
let ledger: Ledger;
let desk: MailDesk | null = null;

beforeAll(async () => {
  mail = await startMail({ users, rights: 'Trash owner lr\nJunk owner lr\n' });
});
afterAll(() => mail.stop());
beforeEach(() => {
  shop = users[used++] ?? '';
  ledger = openMemoryLedger({ zone: 'Europe/Berlin' });
});
afterEach(async () => {
  await desk?.stop();
  await ledger.close();
});

const raw = (subject: string): string => rawMail({ id: `<${subject}@kunde.test>`, subject, text: 'Text' });
const moveOnPhone = (subject: string, from: string, to: string) =>
  mail.doveadm('move', '-u', shop, to, 'mailbox', from, 'header', 'message-id', `${subject}@kunde.test`);
const lies = async (folder: string) => (await mail.mailbox(shop, folder)).map(({ subject }) => subject);

test('a look into the inbox that began before we moved the mail away does not open it again', async () => {
  let held: (() => void) | null = null;
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const states: ConversationState[] = [];
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger, {
    tamper: (connector) => ({
      ...connector,
      run: (context) =>
        connector.run({
          ...context,
          emit: async (events, cursor) => {
            const tellsInbox = events.some((event) => 'copy' in event && event.copy?.place === 'inbox');
            const late = tellsInbox && held !== null;
            if (late) {
              held?.();
              await released;
            }
            await context.emit(events, cursor);
            if (late && desk) states.push((await desk.about('Wettlauf')).state);
          },
        }),
    }),
  });
  await mail.deliver(raw('Wettlauf'), shop);
  await desk.until('Wettlauf', { state: 'open' });
  const { id } = await desk.about('Wettlauf');
  await moveOnPhone('Wettlauf', 'INBOX', 'Archive');
  await desk.until('Wettlauf', { state: 'done' });

  const seen = new Promise<void>((resolve) => (held = resolve));
  await moveOnPhone('Wettlauf', 'Archive', 'INBOX');
  await seen;
  await desk.change({
    type: 'move',
    ids: [id],
    to: { account: (await desk.about('Wettlauf')).accountId, folder: 'Drafts' },
  });
  await desk.settled();
  expect(await lies('Drafts')).toEqual(['Wettlauf']);
  release();
  await vi.waitUntil(() => states.length > 0, patience);
  expect(states[0]).toBe('done');
  await mail.deliver(raw('Danach'), shop);
  await desk.until('Danach', { state: 'open' });
  await desk.until('Wettlauf', { state: 'done', messageCount: 1 });
}, 60_000);

test('what the server does not allow is shown again as it is there, and said', async () => {
  mail.seed(shop, 'Junk', [{ raw: raw('Verdacht'), at: 1.7e12 }]);
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
  await mail.deliver(raw('Bleibt'), shop);
  await desk.until('Bleibt', { state: 'open' });
  const { id } = await desk.about('Bleibt');
  const said = async (subject: string) => {
    const refused = desk && (await desk.about(subject)).refused;
    return refused && { ...refused, error: refused.error.code };
  };
  await desk.change({ type: 'setState', ids: [id], state: 'trash' });
  await desk.until('Bleibt', { state: 'open' });
  expect(await said('Bleibt')).toEqual({ field: 'place', wanted: 'trash', error: 'change.refused' });
  expect(await lies('INBOX')).toEqual(['Bleibt']);

  await desk.change({ type: 'move', ids: [id], to: 'archive' });
  await desk.settled();
  expect(await lies('Archive')).toEqual(['Bleibt']);
  expect(await desk.about('Bleibt')).toMatchObject({ state: 'done' });
  expect(await said('Bleibt')).toBeUndefined();

  const { accountId } = await desk.about('Bleibt');
  await desk.change({ type: 'move', ids: [id], to: { account: accountId, folder: 'Gibt es nicht' } });
  await desk.settled();
  expect(await said('Bleibt')).toMatchObject({ wanted: 'folder:Gibt es nicht', error: 'change.refused' });

  const spam = await desk.about('Verdacht');
  await desk.change({ type: 'setRead', ids: [spam.id], read: true });
  await desk.until('Verdacht', { unread: 1 });
  expect(await said('Verdacht')).toEqual({ field: 'read', wanted: true, error: 'change.refused' });
}, 60_000);

test('z brings a mail back to the folder nobody watches that it was moved from', async () => {
  desk = await startMailDesk(mail, mailAccount(mail, shop), ledger);
  await mail.doveadm('mailbox', 'create', '-u', shop, 'Projekte');
  await mail.deliver(raw('Projekt'), shop);
  await desk.until('Projekt', { state: 'open' });
  await moveOnPhone('Projekt', 'INBOX', 'Projekte');
  await desk.until('Projekt', { state: 'done' });
  const { id } = await desk.about('Projekt');
  await desk.change({ type: 'move', ids: [id], to: 'inbox' });
  await desk.settled();
  expect(await lies('INBOX')).toEqual(['Projekt']);
  await desk.change({ type: 'undo', id: null });
  await desk.settled();
  expect(await lies('Projekte')).toEqual(['Projekt']);
  await desk.until('Projekt', { state: 'done' });
}, 60_000);
