import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { mailAccount } from '../../support/mail/mailAccount';
import { rawMail } from '../../support/mail/rawMail';
import { isSynced, type Running, runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const at = Date.UTC(2026, 10, 16, 8);
let mail: Mail;
let desk: Running;

const mime = (name: string, head: string, body: string | Buffer) =>
  Buffer.concat([
    Buffer.from(
      `From: K <k@kunde.test>\r\nTo: ${shop}\r\nMessage-ID: <${name}>\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n`,
    ),
    Buffer.from(body),
  ]);
const text = (name: string, charset: string, encoding: string, body: string | Buffer, more = '') =>
  mime(name, `Content-Type: text/plain; charset=${charset}${more}\r\nContent-Transfer-Encoding: ${encoding}`, body);
const multipart = (name: string, subtype: string, parts: string[]) =>
  mime(
    name,
    `Content-Type: multipart/${subtype}; boundary=b`,
    `${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`,
  );
const plain = (words: string, head = '') => `Content-Type: text/plain; charset=utf-8${head}\r\n\r\n${words}`;

const invitation = 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR';
const mails: Record<string, string | Buffer> = {
  flowed: text(
    'flowed',
    'utf-8',
    '7bit',
    'Ein Satz, der \r\nweitergeht.\r\n> zitiert \r\n> auch\r\n',
    '; format=flowed',
  ),
  latin: text('latin', 'iso-8859-1', '8bit', Buffer.from('Größe', 'latin1')),
  lying: text('lying', 'utf-8', '8bit', Buffer.from('Größe und Farbe', 'latin1')),
  quoted: text('quoted', 'utf-8', 'quoted-printable', 'Gr=C3=B6=C3=9Fe =\r\nund so'),
  windows: text('windows', 'windows-1252', '8bit', Buffer.from([0x80, 0x20, 0x84, 0x61, 0x93])),
  korean: text('korean', 'euc-kr', '8bit', Buffer.from([0xb0, 0xa1])),
  unknown: text('unknown', 'x-nobody-knows', '8bit', 'Hallo'),
  html: mime(
    'html',
    'Content-Type: text/html; charset=utf-8',
    '<style>p{}</style><p>Gr&ouml;&szlig;e</p><ul><li>eins<li>zwei</ul><blockquote>alt</blockquote>',
  ),
  words: mime('words', 'Subject: =?utf-8?Q?Gr=C3=B6?=\r\n =?utf-8?Q?=C3=9Fe?= und =?iso-8859-1?B?RmFyYmU=?=', 'x'),
  invitation: multipart('invitation', 'alternative', [
    plain('Kommen Sie?'),
    `Content-Type: text/calendar; method=REQUEST\r\n\r\n${invitation}`,
  ]),
  inline: multipart('inline', 'related', [
    'Content-Type: text/html\r\n\r\n<img src="cid:logo@shop">',
    'Content-Type: image/png; name="=?utf-8?Q?Gr=C3=B6=C3=9Fe=2Epng?="\r\nContent-ID: <logo@shop>\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=',
  ]),
  named: multipart('named', 'mixed', [
    plain('Siehe Anhang'),
    plain('a;b', '; name=werte.csv'),
    `Content-Type: application/pdf\r\nContent-Disposition: attachment;\r\n filename*0*=utf-8''R%C3%BCck;\r\n filename*1*=sendung.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAECAw==`,
  ]),
  forwarded: multipart('forwarded', 'mixed', [
    plain('Weitergeleitet'),
    'Content-Type: message/rfc822\r\n\r\nSubject: Innen\r\nFrom: x@y.test\r\n\r\nInnerer Text',
  ]),
  voice: mime('voice', 'Content-Type: audio/wav; name=anruf.wav\r\nContent-Transfer-Encoding: base64', 'UklGRg=='),
  empty: mime('empty', 'Subject: leer', ''),
  headless: '\r\nNur Text, kein Kopf\r\n',
  nothing: 'Subject: nur das',
  old: rawMail({ id: '<old>', date: 'Thu, 1 Jan 1970 00:00:00 +0000' }),
  future: rawMail({ id: '<future>', date: 'Tue, 19 Jan 2038 03:14:08 +0000' }),
  undated: rawMail({ id: '<undated>', date: 'irgendwann' }),
  deep: mime(
    'deep',
    `${Array.from({ length: 250 }, (_, n) => `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}`).join('\r\n')}`,
    'tief',
  ),
  nul: text('nul', 'utf-8', '8bit', 'a\0b\r\nc\rd\ne'),
  huge: text('huge', 'utf-8', '7bit', 'Zeile um Zeile um Zeile\r\n'.repeat(120_000)),
};

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
  mail.seed(
    shop,
    'INBOX',
    Object.values(mails).map((raw, index) => ({ raw, at: at + index * 1000 })),
  );
  desk = await runMail(mail, mailAccount(mail, shop));
  await vi.waitUntil(() => isSynced(desk), { timeout: 30_000, interval: 20 });
}, 40_000);
afterAll(async () => {
  await desk.stop();
  await mail.stop();
});

const told = (name: string): MessageUpsert => {
  const received = at + Object.keys(mails).indexOf(name) * 1000;
  const found = desk.messages().filter(({ receivedAt }) => receivedAt === received);
  expect(found).toHaveLength(1);
  return found[0] as MessageUpsert;
};

test('every mail is there once, and nothing of it breaks the contract', () => {
  expect(desk.messages()).toHaveLength(Object.keys(mails).length);
  expect(desk.sink.problems).toEqual([]);
  expect(desk.messages().every(({ read }) => !read)).toBe(true);
});

describe('texts', () => {
  test.each([
    ['flowed', 'Ein Satz, der weitergeht.\n> zitiert auch'],
    ['latin', 'Größe'],
    ['lying', 'Größe und Farbe'],
    ['quoted', 'Größe und so'],
    ['windows', '€ „a“'],
    ['korean', '가'],
    ['unknown', 'Hallo'],
    ['html', 'Größe\n\n- eins\n- zwei\n\n> alt'],
    ['invitation', 'Kommen Sie?'],
    ['named', 'Siehe Anhang'],
    ['forwarded', 'Weitergeleitet'],
    ['voice', ''],
    ['empty', ''],
  ])('%s', (name, words) => {
    expect(told(name).text).toBe(words);
  });

  test('a subject in pieces', () => expect(told('words').subject).toBe('Größe und Farbe'));
  test('a mail without a header is words all the same', () => expect(told('headless').text).toContain('Nur Text'));
  test('nothing but a subject', () => expect(told('nothing').subject).toBe('nur das'));
  test('there is no NUL in a text', () => expect(told('nul').text).not.toContain('\0'));
  test('deep nesting is shown somehow', () => expect(told('deep').author.id).toBe('k@kunde.test'));
  test('what is cut for length is there as a file', () => {
    const { text: words, attachments } = told('huge');
    expect(words.length).toBeGreaterThan(1_000_000);
    expect(attachments).toMatchObject([{ mime: 'text/plain', bytes: 3_000_000 }]);
  });
});

describe('files', () => {
  test('an invitation comes along', () => {
    const [file] = told('invitation').attachments;
    expect(file).toMatchObject({ name: 'invite.ics', mime: 'text/calendar' });
    expect(Buffer.from(file?.data ?? []).toString()).toBe(invitation);
  });
  test.each([
    ['inline', [{ name: 'Größe.png', mime: 'image/png', cid: 'logo@shop', bytes: 8 }]],
    ['named', [{ name: 'werte.csv' }, { name: 'Rücksendung.pdf', mime: 'application/pdf', bytes: 4 }]],
    ['forwarded', [{ name: 'Innen.eml', mime: 'message/rfc822' }]],
    ['voice', [{ name: 'anruf.wav', mime: 'audio/wav', bytes: 4 }]],
  ])('%s', (name, files) => {
    expect(told(name).attachments).toMatchObject(files);
  });
});

describe('times', () => {
  test.each([
    ['old', 0],
    ['future', Date.UTC(2038, 0, 19, 3, 14, 8)],
  ])('%s: what the sender says', (name, sentAt) => {
    expect(told(name).sentAt).toBe(sentAt);
  });
  test('no date: when the server had it', () => expect(told('undated').sentAt).toBe(told('undated').receivedAt));
});
