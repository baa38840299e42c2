import type { ImapFlow } from 'imapflow';
import type { CopyAt } from '@shared/channels/copies';
import type { Receipt, SendResult } from '@shared/channels/outgoing';
import { isFolder, pathOf } from '@shared/domain/serverChange';
import { appError } from '@shared/errors/appError';
import type { SendContext, ServerChange } from '../../connector';
import { failureOf } from '../failure';
import { leavesMarked } from '../imap/leavesMarked';
import { insist } from '../imap/insist';
import type { Leases } from '../imap/lease';
import { type MailKey, readRemoteId } from '../mail/identity';
import { boxOf } from '../sync/boxes';
import { findFolders, type FolderRole, otherFolders } from '../sync/folders';
import { inFolder } from '../sync/inFolder';
import { makeFolder } from '../sync/makeFolder';
import { copiesAt, type Copy, locate } from './locate';

const flags = { read: '\\Seen', star: '\\Flagged', answered: '\\Answered' } as const;
const places = ['inbox', 'archive', 'junk', 'trash'] as const satisfies FolderRole[];
type Place = (typeof places)[number];

/** What a folder is called that has to be made first. */
const names: Record<Place, string> = { inbox: 'INBOX', archive: 'Archive', junk: 'Junk', trash: 'Trash' };

/** Makes a change of the user known to the server. Doing it twice does no harm. Never rejects. */
export async function serverChange(change: ServerChange, context: SendContext, leases: Leases): Promise<SendResult> {
  const mail = readRemoteId(change.target);
  if (!mail) return { kind: 'refused', error: appError('not.found') };
  // One over all tries: what the first moved, the second does not find there any more.
  const done = { remoteId: change.target, at: context.clock.now(), delivery: null, from: [] };
  try {
    await context.phase('connecting');
    return await leases.with(context, (client) => make(client, mail, change, done).catch(refusedForGood));
  } catch (error) {
    const failure = failureOf(error, context.account.name);
    return { kind: 'notSent', error: failure.error, retryAfterMs: failure.retryAfterMs };
  }
}

type Moved = Receipt & { from: CopyAt[] };

/** @param receipt gets the places the mail was moved away from */
async function make(
  client: ImapFlow,
  mail: MailKey,
  { field, wanted, copies: hints = [] }: ServerChange,
  receipt: Moved,
): Promise<SendResult> {
  const { from } = receipt;
  const copies = (await copiesAt(client, mail, hints)) ?? (await locate(client, mail));
  if (copies.length === 0 && wanted !== 'gone') return { kind: 'refused', error: appError('not.found') };
  if (field !== 'place') await setFlag(client, copies, flags[field], wanted === true);
  else if (wanted === 'gone') await remove(client, mail, copies, from);
  else if (isFolder(wanted)) {
    const folder = pathOf(wanted);
    if (!(await canLieIn(client, folder)))
      return { kind: 'refused', error: appError('change.refused', { context: 'folder' }) };
    await moveAll(client, outsideArchive(copies, folder), folder, from);
  } else {
    const place = places.find((one) => one === wanted);
    if (!place) return { kind: 'refused', error: appError('invalid.request') };
    await moveTo(client, copies, place, from);
  }
  return { kind: 'sent', receipt };
}

/** Answers by which a server says that asking again is of no use (RFC 3501, RFC 5530). */
const forGood = new Set(['CANNOT', 'NOPERM', 'NONEXISTENT', 'TRYCREATE', 'READ-ONLY']);

function refusedForGood(error: unknown): SendResult {
  const code = error instanceof Error && 'serverResponseCode' in error ? error.serverResponseCode : null;
  if (typeof code !== 'string' || !forGood.has(code)) throw error;
  return { kind: 'refused', error: appError('change.refused', { reason: code }) };
}

async function setFlag(client: ImapFlow, copies: readonly Copy[], flag: string, wanted: boolean): Promise<void> {
  for (const { folder, uid, flags: known } of copies) {
    if (known.has(flag) === wanted) continue;
    await inFolder(client, folder.path, () =>
      insist(client, () =>
        wanted
          ? client.messageFlagsAdd(`${uid}`, [flag], { uid: true })
          : client.messageFlagsRemove(`${uid}`, [flag], { uid: true }),
      ),
    );
  }
}

/** Moves what lies elsewhere. What we sent stays in Sent. Nothing is ever expunged but what was copied before. */
async function moveTo(client: ImapFlow, copies: readonly Copy[], place: Place, from: CopyAt[]): Promise<void> {
  const movable = copies.filter(({ folder }) => folder.role !== 'sent' && folder.role !== place);
  if (movable.length === 0) return;
  const path =
    (await findFolders(client)).find(({ role }) => role === place)?.path ?? (await makeFolder(client, names[place]));
  await moveAll(client, movable, path, from);
}

/** Whether there is such a folder, and a mail that moves can lie in it. */
async function canLieIn(client: ImapFlow, path: string): Promise<boolean> {
  const used = await findFolders(client);
  const all = [...used.filter(({ role }) => role !== 'sent'), ...(await otherFolders(client, used))];
  return all.some((folder) => folder.path === path);
}

/** What a folder gets: the copies elsewhere, and one in the archive only where it is the last. What we sent stays. */
function outsideArchive(copies: readonly Copy[], path: string): readonly Copy[] {
  const all = copies.filter(({ folder }) => folder.role !== 'sent' && folder.path !== path);
  const outside = all.filter(({ folder }) => folder.role !== 'archive');
  return outside.length > 0 ? outside : all;
}

/** @param from gets where they were, of the folders we watch: a look that began before may see them there still */
async function moveAll(client: ImapFlow, copies: readonly Copy[], path: string, from: CopyAt[]): Promise<void> {
  for (const { folder, uid } of copies) {
    await inFolder(client, folder.path, async () => {
      const { mailbox } = client;
      await moveOne(client, `${uid}`, path);
      if (mailbox && folder.role !== 'other')
        from.push({ box: boxOf(folder.path, mailbox.uidValidity.toString()), number: uid });
    });
  }
}

/** Deletes a mail for good, by way of Trash: where a server keeps one mail in several folders, only there it ends. */
async function remove(client: ImapFlow, mail: MailKey, copies: readonly Copy[], from: CopyAt[]): Promise<void> {
  await moveTo(client, copies, 'trash', from);
  const inTrash = (await locate(client, mail)).filter(({ folder }) => folder.role === 'trash');
  for (const { folder, uid } of inTrash) {
    await inFolder(client, folder.path, () =>
      client.capabilities.has('UIDPLUS')
        ? client.messageDelete(`${uid}`, { uid: true })
        : client.messageFlagsAdd(`${uid}`, ['\\Deleted'], { uid: true }),
    );
  }
}

/** Without MOVE and UIDPLUS the old copy is only marked: an EXPUNGE would take others' marked mails along. */
async function moveOne(client: ImapFlow, uid: string, path: string): Promise<void> {
  if (!leavesMarked(client)) return void (await insist(client, () => client.messageMove(uid, path, { uid: true })));
  await insist(client, () => client.messageCopy(uid, path, { uid: true }));
  await insist(client, () => client.messageFlagsAdd(uid, ['\\Deleted'], { uid: true }));
}
