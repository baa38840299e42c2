import type { ImapFlow } from 'imapflow';
import { searchUids } from '../imap/search';
import { fetchBodies, fetchHeads } from '../imap/fetchMails';
import { fingerprintOf } from '../mail/fingerprint';
import type { MailKey } from '../mail/identity';
import { type Folder, findFolders } from '../sync/folders';
import { inFolder } from '../sync/inFolder';

/** One copy of a mail. */
export type Copy = { folder: Folder; uid: number; flags: ReadonlySet<string>; fingerprint: string };

/**
 * Finds a mail wherever it lies now, by what it says and not by a number it once had: neither a changed UIDVALIDITY nor
 * a shared Message-ID can make it another one. Where the Message-ID alone is known and is that of several mails, there
 * is no telling: then none is found.
 */
export async function locate(client: ImapFlow, mail: MailKey): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const folder of await findFolders(client)) {
    copies.push(...(await inFolder(client, folder.path, () => inOpenFolder(client, folder, mail))));
  }
  if (mail.fingerprint !== '') return copies.filter(({ fingerprint }) => fingerprint === mail.fingerprint);
  return new Set(copies.map(({ fingerprint }) => fingerprint)).size > 1 ? [] : copies;
}

/** All copies with this Message-ID, or without one those of this size. */
async function inOpenFolder(client: ImapFlow, folder: Folder, { messageId, size }: MailKey): Promise<Copy[]> {
  const query = messageId === null ? { larger: size - 1, smaller: size + 1 } : { header: { 'Message-ID': messageId } };
  const uids = await searchUids(client, query);
  if (uids.length === 0) return [];
  const heads = await fetchHeads(client, uids, 0);
  const bodies = await fetchBodies(client, heads);
  return heads.flatMap(({ uid, flags, header, structure }) => {
    const raw = structure && { header, structure, bodies: bodies.get(uid) ?? new Map<string, Uint8Array>() };
    return raw ? [{ folder, uid, flags, fingerprint: fingerprintOf(raw) }] : [];
  });
}
