import type { ParsedMail } from '../../../electron/connectors/email/parse/parsedMail';

/** A mail as the parser gives it: what a test says of it, the rest plain. */
export function parsedMail(part: Partial<ParsedMail> = {}): ParsedMail {
  return {
    identity: { messageId: '<1@x>', size: 1, fingerprint: 'abcdefghijklmnop' },
    ...{ inReplyTo: null, references: [], date: 1, subject: 'x' },
    ...{ from: { name: 'Karla', address: 'k@kunde.test' }, replyTo: [] },
    ...{ to: [{ name: '', address: 'info@shop.test' }], cc: [] },
    ...{ text: '', html: null, files: [], signals: {}, report: null, claims: [] },
    ...{ unsubscribe: null, invitation: null, unreadable: false },
    ...part,
  };
}
