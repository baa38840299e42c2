import type { ImapFlow } from 'imapflow';
import { searchUids } from '../imap/search';
import { fetchBodies, fetchHeads } from '../imap/fetchMails';
import { fingerprintOf } from '../mail/fingerprint';
import { type MailKey, messageIdOf } from '../mail/identity';
import { headersOf } from '../mime/headers';
import { readBox } from '../sync/boxes';
import { type Folder, findFolders, type OtherFolder, otherFolders } from '../sync/folders';
import { inFolder } from '../sync/inFolder';

/** One copy of a mail. */
export type Copy = { folder: Folder | OtherFolder; uid: number; flags: ReadonlySet<string>; fingerprint: string };

/**
 * Finds a mail wherever it lies now, by what it says and not by a number it once had: neither a changed UIDVALIDITY nor
 * a shared Message-ID can make it another one. Where the Message-ID alone is known and is that of several mails, there
 * is no telling: then none is found.
 */
export async function locate(client: ImapFlow, mail: MailKey): Promise<Copy[]> {
  const copies: Copy[] = [];
  const look = async (folder: Copy['folder']): Promise<void> => {
    copies.push(...(await inFolder(client, folder.path, () => inOpenFolder(client, folder, mail))));
  };
  const folders = await findFolders(client);
  for (const folder of folders) await look(folder);
  // Most mails are in a folder we watch; the others are many.
  for (const folder of copies.length > 0 ? [] : await otherFolders(client, folders)) await look(folder);
  if (mail.fingerprint !== '') return copies.filter(({ fingerprint }) => fingerprint === mail.fingerprint);
  return new Set(copies.map(({ fingerprint }) => fingerprint)).size > 1 ? [] : copies;
}

/**
 * The copies where they were last, if each of them is still there: the folder's numbering is the same and the number is
 * that mail's. Null when one is not; then it has to be located.
 */
export async function copiesAt(
  client: ImapFlow,
  { messageId, fingerprint }: MailKey,
  hints: readonly { box: string; number: number }[],
): Promise<Copy[] | null> {
  if (hints.length === 0 || messageId === null || fingerprint !== '') return null;
  const folders = new Map((await findFolders(client)).map((folder) => [folder.path, folder]));
  const copies: Copy[] = [];
  for (const { box, number } of hints) {
    const at = readBox(box);
    const folder = at && folders.get(at.path);
    if (!at || !folder) return null;
    const copy = await inFolder(client, at.path, async () => {
      const { mailbox } = client;
      if (!mailbox || mailbox.uidValidity.toString() !== at.uidValidity) return null;
      const [head] = await fetchHeads(client, [number], 0);
      const same = head && messageIdOf(headersOf(head.header).get('message-id')) === messageId;
      return same && !head.flags.has('\\Deleted') ? { folder, uid: number, flags: head.flags, fingerprint: '' } : null;
    });
    if (!copy) return null;
    copies.push(copy);
  }
  return copies;
}

/** All copies with this Message-ID, or without one those of this size. What is only marked as deleted is gone. */
async function inOpenFolder(client: ImapFlow, folder: Copy['folder'], { messageId, size }: MailKey): Promise<Copy[]> {
  const same = messageId === null ? { larger: size - 1, smaller: size + 1 } : { header: { 'Message-ID': messageId } };
  const query = { ...same, deleted: false };
  const uids = await searchUids(client, query);
  if (uids.length === 0) return [];
  const heads = await fetchHeads(client, uids, 0);
  const bodies = await fetchBodies(client, heads);
  return heads.flatMap(({ uid, flags, header, structure }) => {
    const raw = structure && { header, structure, bodies: bodies.get(uid) ?? new Map<string, Uint8Array>() };
    return raw ? [{ folder, uid, flags, fingerprint: fingerprintOf(raw) }] : [];
  });
}
