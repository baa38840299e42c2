import type { ParsedMail } from '../parse/parsedMail';
import { headersOf } from '../mime/headers';
import { messageIdOf } from './identity';

const shown = 200_000;

/**
 * A mail nobody can parse, as its own source: it is there, it can be read, and nothing of it is lost.
 * @param source its beginning, '' where the server does not give even that
 */
export function unreadableMail(source: Uint8Array, size: number, fingerprint: string): ParsedMail {
  const headers = headersOf(source);
  const date = Date.parse(headers.get('date') ?? '');
  const address = /[^\s<>"(),;:]{1,64}@[^\s<>"(),;:]{1,255}/u.exec(headers.get('from') ?? '')?.[0];
  return {
    identity: { messageId: messageIdOf(headers.get('message-id')), size, fingerprint },
    inReplyTo: null,
    references: [],
    date: date >= 0 ? date : null,
    subject: headers.get('subject')?.slice(0, 1000) ?? null,
    from: address === undefined ? null : { name: '', address: address.toLowerCase() },
    replyTo: [],
    to: [],
    cc: [],
    text: Buffer.from(source).toString('utf8').replaceAll('\u0000', '').replace(/\r\n?/gu, '\n').slice(0, shown),
    html: null,
    files: [],
    signals: {},
    report: null,
    claims: [],
    unsubscribe: null,
    invitation: null,
    unreadable: true,
  };
}
