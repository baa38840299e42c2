import { createHash } from 'node:crypto';
import { RemoteId } from '@shared/domain/ids';

/**
 * What a mail is known by, wherever it lies: its Message-ID where it has one, else its size (RFC822.SIZE), and a
 * fingerprint of what it says. Two mails that share a Message-ID but not their words are two mails.
 */
export type MailIdentity = { messageId: string | null; size: number; fingerprint: string };

const fingerprintLength = 16;
const longestMessageId = 900;

/**
 * Fingerprint of a mail from bytes no decoder of ours has touched, so that it never changes with this program.
 * @param header Date, From and Subject as they stand in the header
 * @param body the beginning of the first part with words, as the server has it
 */
export function fingerprintOf(header: readonly string[], body: Uint8Array): string {
  const hash = createHash('sha256');
  for (const value of header) hash.update(value.replace(/\s+/gu, ' ').trim()).update('\n');
  return hash.update(body).digest('base64url').slice(0, fingerprintLength);
}

/** A Message-ID in the one form we use: with angle brackets, nothing else; null when there is none. */
export function messageIdOf(header: string | undefined): string | null {
  const id = /<([^<>\s]+)>/u.exec(header ?? '')?.[1] ?? /^\s*([^<>\s]+@[^<>\s]+)\s*$/u.exec(header ?? '')?.[1];
  return id !== undefined && id.length <= longestMessageId ? `<${id}>` : null;
}

/** All Message-IDs of a References or In-Reply-To header, in order, each once. */
export function messageIdsOf(header: string | undefined): string[] {
  const ids = [...(header ?? '').matchAll(/<([^<>\s]+)>/gu)].map(([, id = '']) => `<${id}>`);
  return [...new Set(ids)].filter((id) => id.length <= longestMessageId);
}

/** The id the rest of the desk knows a mail by. */
export function remoteIdOf({ messageId, size, fingerprint }: MailIdentity): RemoteId {
  return RemoteId.parse(`${fingerprint}${messageId ?? `=${size}`}`);
}

/** What a remote id says. A message sent from this desk is known by its Message-ID alone, fingerprint ''. */
export function readRemoteId(id: string): MailIdentity | null {
  if (id.startsWith('<')) return { messageId: id, size: 0, fingerprint: '' };
  const fingerprint = id.slice(0, fingerprintLength);
  const rest = id.slice(fingerprintLength);
  if (rest.startsWith('<')) return { messageId: rest, size: 0, fingerprint };
  return /^=\d+$/u.test(rest) ? { messageId: null, size: Number(rest.slice(1)), fingerprint } : null;
}

/** How long the part of an attachment's id is that the desk keeps as its own id. */
const keptLength = 200;

/** The id of one part of a mail. Cut where the desk would cut it; a search by the rest still finds the mail. */
export function partIdOf(mail: RemoteId, part: string): RemoteId {
  return RemoteId.parse(`${part} ${mail}`.slice(0, keptLength));
}

/** The mail and the part number of an attachment's id. */
export function readPartId(id: string): { mail: MailIdentity; part: string } | null {
  const [, part, rest] = /^(\d+(?:\.\d+)*) (.+)$/su.exec(id) ?? [];
  const mail = rest === undefined ? null : readRemoteId(rest);
  return part !== undefined && mail ? { mail, part } : null;
}
