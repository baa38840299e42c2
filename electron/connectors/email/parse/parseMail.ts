import { addressParser, decodeWords } from 'postal-mime';
import type { Invitation } from '@shared/domain/mailFacts';
import { fingerprintOf } from '../mail/fingerprint';
import { messageIdOf, messageIdsOf } from '../mail/identity';
import { unsubscribeOf } from '../mail/unsubscribe';
import { decodePart } from '../mime/transfer';
import { base64Size } from '../mime/size';
import { fieldsNamed, headersOf } from '../mime/headers';
import { comesAlong, type Leaf, leavesOf, partsOf } from '../mime/structure';
import { invitationOf } from './invitation';
import type { FilePart, ParsedMail, Person, RawMail } from './parsedMail';
import { readReport } from './report';
import { readWords } from './words';

/** Header fields that tell machines from people, and how the mail reached us. */
const signalFields = [
  'auto-submitted',
  'precedence',
  'list-id',
  'list-post',
  'list-unsubscribe',
  'x-autoreply',
  'x-autorespond',
  'x-auto-reply-from',
] as const;

/** Header fields about where a mail comes from, and how to have no more of them. */
const trustFields = ['authentication-results', 'list-unsubscribe-post'] as const;

/** All header fields the parser reads; nothing else has to be fetched. */
export const headerFields = [
  ...trustFields,
  ...['date', 'from', 'reply-to', 'to', 'cc', 'subject', 'message-id', 'in-reply-to', 'references'],
  ...signalFields,
] as const;

const longest = { text: 5_000_000, html: 20_000_000, references: 200, people: 500, field: 100_000, claims: 20 };

/** Reads one mail. Throws on what no parser can make sense of; may take for ever on what was made to. */
export function parseMail(mail: RawMail): ParsedMail {
  const { texts, files, report, returned } = partsOf(leavesOf(mail.structure));
  const headers = headersOf(mail.header);
  const { text, html } = readWords(texts, mail.bodies);
  const subject = headers.get('subject');
  return {
    identity: {
      messageId: messageIdOf(headers.get('message-id')),
      size: mail.size,
      fingerprint: fingerprintOf(mail),
    },
    inReplyTo: messageIdsOf(headers.get('in-reply-to'))[0] ?? null,
    references: messageIdsOf(headers.get('references')).slice(-longest.references),
    date: dateOf(headers.get('date')),
    subject: subject === undefined ? null : decoded(subject).slice(0, 1000),
    from: people(headers.get('from'))[0] ?? null,
    replyTo: people(headers.get('reply-to')),
    to: people(headers.get('to')),
    cc: people(headers.get('cc')),
    text: clean(text).trimEnd().slice(0, longest.text),
    html: html?.slice(0, longest.html) ?? null,
    files: files.map((leaf) => filePart(mail, leaf)),
    signals: Object.fromEntries(
      signalFields.flatMap((name) => (headers.has(name) ? [[name, headers.get(name)?.slice(0, 500) ?? '']] : [])),
    ),
    claims: fieldsNamed(mail.header, 'authentication-results').slice(0, longest.claims),
    unsubscribe: unsubscribeOf(headers.get('list-unsubscribe'), headers.get('list-unsubscribe-post')),
    invitation: invitationIn(mail, files),
    unreadable: false,
    report: report && readReport(partText(mail, report), returned ? partText(mail, returned) : ''),
  };
}

/** The appointment of the first calendar part that has one. */
function invitationIn(mail: RawMail, files: readonly Leaf[]): Invitation | null {
  const leaf = files.find((one) => one.type === 'text/calendar' && comesAlong(one));
  return leaf ? invitationOf(partText(mail, leaf)) : null;
}

function dateOf(header: string | undefined): number | null {
  const at = header === undefined ? NaN : Date.parse(header);
  return Number.isInteger(at) && at >= 0 ? at : null;
}

function people(field: string | undefined): Person[] {
  const addresses = field === undefined ? [] : addressParser(field.slice(0, longest.field), { flatten: true });
  const flat = addresses.flatMap((one) => one.group ?? (one.address ? [one] : []));
  return flat.slice(0, longest.people).map(({ name, address }) => ({
    name: clean(name).trim().slice(0, 400),
    address: address.trim().toLowerCase().slice(0, 320),
  }));
}

/** Encoded words (RFC 2047) as what they say, on one line. */
function decoded(field: string): string {
  return clean(decodeWords(field.slice(0, longest.field)))
    .replace(/\s+/gu, ' ')
    .trim();
}

function filePart(mail: RawMail, leaf: Leaf): FilePart {
  const { part, type, encoding, size, cid } = leaf;
  const bytes = mail.bodies.get(part) ?? new Uint8Array();
  const data = comesAlong(leaf) ? Uint8Array.from(decodePart(bytes, encoding)) : null;
  const length = encoding === 'base64' ? base64Size(size, bytes) : size;
  return {
    part,
    name: fileName(leaf)
      .replace(/[\u0000-\u001f\u007f]/gu, '')
      .slice(0, 400),
    mime: type.slice(0, 120),
    bytes: data?.length ?? length,
    cid: cid?.slice(0, 400) ?? null,
    data,
  };
}

/** A file without a name is called by what it is. */
function fileName({ name, type, subject }: Leaf): string {
  if (name !== null && name.trim() !== '') return decodeWords(name).trim();
  if (type === 'message/rfc822') return `${subject?.trim() || 'mail'}.eml`;
  if (type === 'text/calendar') return 'invite.ics';
  const [kind = 'file', subtype = 'bin'] = type.split('/');
  return `${kind}.${subtype.replace(/^x-|\+.*$/gu, '') || 'bin'}`;
}

function partText(mail: RawMail, leaf: Leaf): string {
  return decodePart(mail.bodies.get(leaf.part) ?? new Uint8Array(), leaf.encoding).toString('utf8');
}

function clean(text: string): string {
  return text.replaceAll('\u0000', '').replace(/\r\n?/gu, '\n');
}
