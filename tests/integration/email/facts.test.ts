import PostalMime from 'postal-mime';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { Attachment } from '@shared/domain/attachment';
import { RemoteId } from '@shared/domain/ids';
import { invitationReply } from '@shared/logic/calendar/reply';
import { invitationOf } from '../../../electron/connectors/email/parse/invitation';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, type Running, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const customer = 'karla@kunde.test';
const patience = { timeout: 15_000, interval: 20 };
const invitation = [
  ...['BEGIN:VCALENDAR', 'METHOD:REQUEST', 'BEGIN:VEVENT', 'UID:one@kunde.test', 'SEQUENCE:1', 'SUMMARY:Anprobe'],
  ...['DTSTART;TZID=Europe/Berlin:20270115T100000', 'DTEND;TZID=Europe/Berlin:20270115T110000'],
  ...[`ORGANIZER;CN=Karla:mailto:${customer}`, `ATTENDEE;CN=Anna:mailto:${shop}`, 'END:VEVENT', 'END:VCALENDAR', ''],
].join('\r\n');
const mails: Record<string, string> = {
  failed: rawMail({
    id: '<failed>',
    headers: { 'Authentication-Results': 'localhost; dmarc=fail (p=reject); spf=pass' },
  }),
  claimed: rawMail({ id: '<claimed>', headers: { 'Authentication-Results': 'mx.stranger.test; dmarc=fail' } }),
  elsewhere: rawMail({ id: '<elsewhere>', headers: { 'Reply-To': 'Geld <geld@elsewhere.test>' } }),
  form: rawMail({
    id: '<form>',
    from: 'Formular <noreply@shop.test>',
    headers: { 'Reply-To': 'Karla <karla@kunde.test>' },
  }),
  round: rawMail({ id: '<round>', headers: { 'List-Post': '<mailto:Runde@listen.test>' } }),
  list: rawMail({
    id: '<list>',
    headers: {
      'List-Unsubscribe': '<mailto:leave@list.test>,\r\n <https://list.test/leave?id=1>',
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }),
  invitation: rawMail({
    id: '<invitation>',
    file: { name: 'invite.ics', type: 'text/calendar; method=REQUEST', data: Buffer.from(invitation) },
  }),
};
let mail: Mail;
let desk: Running;

beforeAll(async () => {
  mail = await startMail({ users: [shop, customer] });
  const at = Date.UTC(2026, 10, 1);
  mail.seed(
    shop,
    'INBOX',
    Object.values(mails).map((raw) => ({ raw, at })),
  );
  desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), patience);
});
afterAll(async () => {
  await desk.stop();
  await mail.stop();
});

function told(name: string): MessageUpsert {
  const found = desk.messages().find(({ remoteId }) => remoteId === `<${name}>`);
  if (!found) throw new Error(`no mail ${name}`);
  return found;
}

test('a form that passed a question on, and a list one may write to, are named', () => {
  expect(told('form').mail).toMatchObject({ passedOnBy: 'noreply@shop.test', replyTo: null });
  expect(told('form').author.id).toBe('karla@kunde.test');
  expect(told('round').mail).toMatchObject({ list: 'runde@listen.test', passedOnBy: null });
  expect(told('list').mail?.list).toBeNull();
});

test('what our own server found out is known, what others claim is not', () => {
  expect(told('failed').mail?.authentication).toEqual({ dmarc: 'fail', spf: 'pass', dkim: 'none' });
  expect(told('claimed').mail?.authentication).toBeNull();
});

test('where answers shall go, and how to leave a list', () => {
  expect(told('elsewhere').mail?.replyTo).toEqual({ name: 'Geld', address: 'geld@elsewhere.test' });
  expect(told('failed').mail?.replyTo).toBeNull();
  expect(told('list').mail?.unsubscribe).toEqual({
    url: 'https://list.test/leave?id=1',
    mail: 'mailto:leave@list.test',
  });
});

test('the source is the mail as it is, as far as asked for', async () => {
  const source = async (longest: number) =>
    Buffer.from((await desk.connector.source?.(RemoteId.parse('<failed>'), longest, desk.context())) ?? []);
  expect(String(await source(1_000_000))).toBe(mails.failed);
  expect(await source(100)).toHaveLength(100);
  const gone = desk.connector.source?.(RemoteId.parse('<gone>'), 100, desk.context());
  await expect(gone).rejects.toThrow('gone');
});

test('an invitation is understood, and its answer reaches who invites as a calendar part', async () => {
  const found = told('invitation').mail?.invitation;
  expect(found).toMatchObject({ method: 'request', title: 'Anprobe', startsAt: Date.parse('2027-01-15T09:00:00Z') });
  if (!found) return;
  const data = Buffer.from(invitationReply(found, 'accepted', { name: 'Anna', address: shop }, Date.now()));
  const attachment = Attachment.parse({
    ...{ id: 'a', name: 'accepted.ics', mime: 'text/calendar; method=REPLY', bytes: data.length, sha256: null },
    ...{ state: 'local', cid: null, width: null, height: null, durationMs: null },
  });
  const answer = outgoing([customer], 'Zugesagt: Anprobe', { attachments: [{ attachment, data }] });
  expect(await desk.connector.send(answer, '<answer@shop.test>', desk.context())).toMatchObject({ kind: 'sent' });
  await expect.poll(async () => (await mail.mailbox(customer, 'INBOX')).length, patience).toBe(1);
  const [got] = await mail.mailbox(customer, 'INBOX');
  const parsed = await PostalMime.parse(await mail.source(customer, 'INBOX', got?.uid ?? 0));
  const part = parsed.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
  expect(part?.method).toBe('REPLY');
  const text = typeof part?.content === 'string' ? part.content : new TextDecoder().decode(part?.content);
  expect(invitationOf(text)).toMatchObject({
    method: 'reply',
    uid: 'one@kunde.test',
    sequence: 1,
    attendees: [{ address: shop, status: 'accepted' }],
  });
});
