import type { ImapFlow } from 'imapflow';
import { fetchBodies, fetchHeads } from '../imap/fetchMails';
import type { MailIdentity } from '../mail/identity';
import { type Folder, findFolders } from '../sync/folders';
import { inFolder } from '../sync/readFolder';
import type { Parser } from '../parse/parser';

/** One copy of a mail. */
export type Copy = { folder: Folder; uid: number; flags: ReadonlySet<string> };

/**
 * Finds a mail wherever it lies now, by what it says and not by a number it once had: neither a changed UIDVALIDITY nor
 * a shared Message-ID can make it another one.
 */
export async function locate(client: ImapFlow, mail: MailIdentity, parser: Parser): Promise<Copy[]> {
  const copies: Copy[] = [];
  for (const folder of await findFolders(client)) {
    copies.push(...(await inFolder(client, folder.path, () => inOpenFolder(client, folder, mail, parser))));
  }
  return copies;
}

async function inOpenFolder(client: ImapFlow, folder: Folder, mail: MailIdentity, parser: Parser): Promise<Copy[]> {
  const { messageId, size, fingerprint } = mail;
  const query = messageId === null ? { larger: size - 1, smaller: size + 1 } : { header: { 'Message-ID': messageId } };
  const uids = (await client.search(query, { uid: true })) || [];
  if (uids.length === 0) return [];
  const heads = await fetchHeads(client, uids, 0);
  const copies: Copy[] = [];
  const bodies = fingerprint === '' ? new Map<number, Map<string, Uint8Array>>() : await fetchBodies(client, heads);
  for (const { uid, flags, header, structure, size: bytes } of heads) {
    const raw = structure && { header, structure, size: bytes, bodies: bodies.get(uid) ?? new Map<string, Uint8Array>() };
    const same = fingerprint === '' || (raw && (await parser.parse(raw))?.identity.fingerprint === fingerprint);
    if (same) copies.push({ folder, uid, flags });
  }
  return copies;
}
