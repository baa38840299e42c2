import type { ParsedMail } from '../parse/parsedMail';
import { fingerprintOf, messageIdOf } from './identity';

const shown = 200_000;

/**
 * A mail nobody can parse, as its own source: it is there, it can be read, and nothing of it is lost.
 * @param name what it is known by when it says nothing of itself: folder, UIDVALIDITY and UID
 */
export function unreadableMail(source: Uint8Array, size: number, name: string): ParsedMail {
  const text = Buffer.from(source).toString('utf8').replaceAll('\u0000', '');
  const header = text.slice(0, 65_536).split(/\r?\n\r?\n/u, 1)[0] ?? '';
  const field = (wanted: string) => new RegExp(`^${wanted}:[ \\t]*(.{1,500})`, 'imu').exec(header)?.[1]?.trim();
  const date = Date.parse(field('date') ?? '');
  const address = /[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,255}/u.exec(field('from') ?? '')?.[0];
  const body = source.length > 0 ? source.subarray(0, 65_536) : Buffer.from(name);
  return {
    identity: {
      messageId: messageIdOf(field('message-id')),
      size,
      fingerprint: fingerprintOf([field('date') ?? '', field('from') ?? '', field('subject') ?? ''], body),
    },
    inReplyTo: null,
    references: [],
    date: date >= 0 ? date : null,
    subject: field('subject') ?? null,
    from: address === undefined ? null : { name: '', address: address.toLowerCase() },
    replyTo: [],
    to: [],
    cc: [],
    text: text.replace(/\r\n?/gu, '\n').slice(0, shown),
    html: null,
    files: [],
    signals: {},
    report: null,
  };
}
