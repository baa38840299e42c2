import { RemoteId } from '@shared/domain/ids';
import { fingerprintLength } from './fingerprint';

/**
 * What a mail is known by, wherever it lies: its Message-ID where it has one, else its size (RFC822.SIZE), and a
 * fingerprint of what it says. Two mails that share a Message-ID but not their words are two mails.
 */
export type MailKey = { messageId: string | null; size: number; fingerprint: string };

const longestMessageId = 900;

/** A Message-ID in the one form we use: with angle brackets, nothing else; null when there is none. */
export function messageIdOf(header: string | undefined): string | null {
  const id = /<([^<>\s]+)>/u.exec(header ?? '')?.[1] ?? bareIdOf((header ?? '').trim());
  return id !== undefined && id.length <= longestMessageId ? `<${id}>` : null;
}

/** One without its brackets. In two looks, as one pattern for both takes the square of a long field's length. */
function bareIdOf(field: string): string | undefined {
  return /.@./u.test(field) && !/[<>\s]/u.test(field) ? field : undefined;
}

/** All Message-IDs of a References or In-Reply-To header, in order, each once. */
export function messageIdsOf(header: string | undefined): string[] {
  const ids = [...(header ?? '').matchAll(/<([^<>\s]+)>/gu)].map(([, id = '']) => `<${id}>`);
  return [...new Set(ids)].filter((id) => id.length <= longestMessageId);
}

/**
 * The id the rest of the desk knows a mail by: its Message-ID, as others refer to it.
 * @param shared the Message-ID is another mail's already; then the fingerprint tells them apart
 */
export function remoteIdOf({ messageId, size, fingerprint }: MailKey, shared: boolean): RemoteId {
  if (messageId !== null) return RemoteId.parse(shared ? fingerprint + messageId : messageId);
  return RemoteId.parse(`${fingerprint}=${size}`);
}

/** What a remote id says; fingerprint '' where it is the Message-ID alone. */
export function readRemoteId(id: string): MailKey | null {
  if (id.startsWith('<')) return { messageId: id, size: 0, fingerprint: '' };
  const fingerprint = id.slice(0, fingerprintLength);
  const rest = id.slice(fingerprintLength);
  if (rest.startsWith('<')) return { messageId: rest, size: 0, fingerprint };
  return /^=\d+$/u.test(rest) ? { messageId: null, size: Number(rest.slice(1)), fingerprint } : null;
}

/** How long the part of an attachment's id is that the desk keeps as its own id. */
const keptLength = 200;

/** The id of one part of a mail. Cut where the desk would cut it; a search by the rest still finds the mail. */
export function partIdOf(mail: MailKey, part: string): RemoteId {
  return RemoteId.parse(`${part} ${remoteIdOf(mail, true)}`.slice(0, keptLength));
}

/** The mail and the part number of an attachment's id. */
export function readPartId(id: string): { mail: MailKey; part: string } | null {
  const [, part, rest] = /^(\d+(?:\.\d+)*) (.+)$/su.exec(id) ?? [];
  const mail = rest === undefined ? null : readRemoteId(rest);
  return part !== undefined && mail ? { mail, part } : null;
}
