import { type GeneratedFile, generateFile } from './attachment';
import { withQuote, writeText } from './body';
import { type MailContent, writeMail } from './mail';
import { createRandom, type Random } from './random';
import { firstNames, type Language, lastNames, subjects } from './words';

/** A generated mail: its text, where it lies, and when the server got it (UTC ms). */
export type GeneratedMail = { raw: Buffer; at: number; folder: 'INBOX' | 'Sent'; flags: string; content: MailContent };

/** What is really in a generated mailbox. */
export type Manifest = {
  messages: number;
  conversations: number;
  attachments: (Omit<GeneratedFile, 'data'> & { messageId: string; size: number })[];
  bytes: number;
};

const day = 24 * 3_600_000;
const newest = Date.UTC(2026, 10, 16, 8);
const shop = { name: 'Shop', address: 'anna@shop.test' };
/** As many ids as common mailers keep. */
const keptReferences = 12;

/**
 * A mailbox of customer-service mail, oldest first: the same bytes for the same seed. Mixture: 3.65 mails a
 * conversation; 65/35 German/English; 55 % alternative, 30 % plain, 15 % HTML; utf-8/iso-8859-1/windows-1252 70/15/15;
 * quoted-printable/base64/8bit 50/25/25; files in a tenth of the mails.
 */
export function generateMailbox(count: number, seed: number): { mails: GeneratedMail[]; manifest: Manifest } {
  const random = createRandom(seed);
  const mails: GeneratedMail[] = [];
  const manifest: Manifest = { messages: 0, conversations: 0, attachments: [], bytes: 0 };
  while (mails.length < count) {
    const length = Math.min(count - mails.length, conversationLength(random));
    mails.push(...conversation(random, manifest.conversations++, length));
  }
  mails.sort((a, b) => a.at - b.at);
  for (const { raw, content } of mails) {
    manifest.messages += 1;
    manifest.bytes += raw.length;
    for (const { data, ...file } of content.files) {
      manifest.attachments.push({ ...file, messageId: content.messageId, size: data.length });
    }
  }
  return { mails, manifest };
}

/** Geometric, 3.65 on average. */
function conversationLength(random: Random): number {
  let length = 1;
  while (random.next() < 1 - 1 / 3.65 && length < 30) length += 1;
  return length;
}

function conversation(random: Random, number: number, length: number): GeneratedMail[] {
  const language: Language = random.next() < 0.65 ? 'de' : 'en';
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const customer = { name, address: `kunde${number}@kunde.test` };
  const subject = `${random.pick(subjects[language])} #${1000 + number}`;
  const mails: GeneratedMail[] = [];
  const ids: string[] = [];
  let at = newest - Math.round(random.next() * 700 * day);
  let before: string | null = null;
  for (let index = 0; index < length; index++) {
    const ours = index % 2 === 1;
    const [from, to] = ours ? [shop, customer] : [customer, shop];
    const messageId = `<${number}.${index}.${random.between(0, 1e9)}@${from.address.split('@')[1]}>`;
    const text: string = withQuote(writeText(random, language, random.between(3, 13)), before, to.name, language);
    const content: MailContent = {
      messageId,
      references: ids.slice(-keptReferences),
      from,
      to,
      subject: index === 0 ? subject : `${language === 'de' ? 'AW' : 'Re'}: ${subject}`,
      at: Math.floor(at / 1000) * 1000,
      text,
      kind: random.weighted({ alternative: 55, plain: 30, html: 15 }),
      charset: random.weighted({ 'utf-8': 70, 'iso-8859-1': 15, 'windows-1252': 15 }),
      encoding: random.weighted({ 'quoted-printable': 50, base64: 25, '8bit': 25 }),
      files:
        random.next() < 0.1 ? Array.from({ length: random.next() < 0.62 ? 1 : 2 }, () => generateFile(random)) : [],
    };
    mails.push({ raw: writeMail(content), at: content.at, folder: ours ? 'Sent' : 'INBOX', flags: 'S', content });
    ids.push(messageId);
    before = text.slice(0, 10_000);
    at = Math.min(newest, at + Math.round(random.next() * 2 * day));
  }
  return mails;
}
