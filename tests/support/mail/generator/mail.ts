import type { GeneratedFile } from './attachment';
import { htmlOf } from './body';
import { base64Lines, type Charset, type Encoding, encodeText, encodeWord } from './encode';

/** Everything a generated mail says, before it is written down. */
export type MailContent = {
  messageId: string;
  references: string[];
  from: { name: string; address: string };
  to: { name: string; address: string };
  subject: string;
  at: number;
  text: string;
  kind: 'alternative' | 'plain' | 'html';
  charset: Charset;
  encoding: Encoding;
  files: GeneratedFile[];
};

const crlf = '\r\n';

/** Writes a mail down (RFC 5322, RFC 2045). */
export function writeMail(mail: MailContent): Buffer {
  const { charset, references } = mail;
  const person = ({ name, address }: MailContent['from']) => `${encodeWord(name, charset)} <${address}>`;
  const head = [
    `Return-Path: <${mail.from.address}>`,
    `Received: from mail.example.test (mail.example.test [192.0.2.7]) by mx.shop.test with ESMTPS; ${dateOf(mail.at)}`,
    `From: ${person(mail.from)}`,
    `To: ${person(mail.to)}`,
    `Subject: ${encodeWord(mail.subject, charset)}`,
    `Date: ${dateOf(mail.at)}`,
    `Message-ID: ${mail.messageId}`,
    ...(references.length > 0
      ? [`In-Reply-To: ${references.at(-1)}`, `References: ${references.join(`${crlf} `)}`]
      : []),
    'MIME-Version: 1.0',
  ].join(crlf);
  return Buffer.concat([Buffer.from(head + crlf), bodyOf(mail), Buffer.from(crlf)]);
}

function dateOf(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

function bodyOf(mail: MailContent): Buffer {
  const words = wordsOf(mail);
  if (mail.files.length === 0) return words;
  return multipart('mixed', `mixed-${mail.at}`, [words, ...mail.files.map((file) => filePart(file, mail.charset))]);
}

function wordsOf({ kind, text, charset, encoding, at }: MailContent): Buffer {
  const part = (type: string, content: string) =>
    Buffer.concat([
      Buffer.from(
        `Content-Type: ${type}; charset=${charset}${crlf}Content-Transfer-Encoding: ${encoding}${crlf}${crlf}`,
      ),
      encodeText(content, charset, encoding),
    ]);
  const html = () => part('text/html', htmlOf(text, 'Shop GmbH · Hauptstraße 1 · 12345 Berlin'));
  if (kind === 'plain') return part('text/plain', text);
  return kind === 'html' ? html() : multipart('alternative', `alt-${at}`, [part('text/plain', text), html()]);
}

function filePart({ name, type, data }: GeneratedFile, charset: Charset): Buffer {
  const head = [
    `Content-Type: ${type}; name="${encodeWord(name, charset)}"`,
    `Content-Disposition: attachment; filename="${encodeWord(name, charset)}"`,
    'Content-Transfer-Encoding: base64',
  ];
  return Buffer.concat([Buffer.from(head.join(crlf) + crlf + crlf), base64Lines(data)]);
}

function multipart(subtype: string, boundary: string, parts: Buffer[]): Buffer {
  return Buffer.concat([
    Buffer.from(`Content-Type: multipart/${subtype}; boundary="${boundary}"${crlf}`),
    ...parts.flatMap((part) => [Buffer.from(`${crlf}--${boundary}${crlf}`), part]),
    Buffer.from(`${crlf}--${boundary}--${crlf}`),
  ]);
}
