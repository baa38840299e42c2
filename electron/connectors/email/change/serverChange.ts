import type { ImapFlow } from 'imapflow';
import type { SendResult } from '@shared/channels/outgoing';
import { appError } from '@shared/errors/appError';
import type { SendContext, ServerChange } from '../../connector';
import { failureOf } from '../failure';
import { leavesMarked } from '../imap/leavesMarked';
import type { Leases } from '../imap/lease';
import { type MailKey, readRemoteId } from '../mail/identity';
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
  const done: SendResult = {
    kind: 'sent',
    receipt: { remoteId: change.target, at: context.clock.now(), delivery: null },
  };
  try {
    await context.phase('connecting');
    return await leases.with(context, async (client) => {
      const copies = (await copiesAt(client, mail, change.copies ?? [])) ?? (await locate(client, mail));
      if (copies.length === 0 && change.wanted !== 'gone') return { kind: 'refused', error: appError('not.found') };
      if (change.field === 'place') {
        if (change.wanted === 'gone') return await remove(client, mail, copies, done);
        const place = places.find((one) => one === change.wanted);
        const folder = place ? null : await folderOf(client, change.wanted);
        if (place) await moveTo(client, copies, place);
        else if (folder !== null) await moveAll(client, outsideArchive(copies, folder), folder);
        else return { kind: 'refused', error: appError('invalid.request') };
      } else {
        await setFlag(client, copies, flags[change.field], change.wanted === true);
      }
      return done;
    });
  } catch (error) {
    const failure = failureOf(error, context.account.name);
    return { kind: 'notSent', error: failure.error, retryAfterMs: failure.retryAfterMs };
  }
}

async function setFlag(client: ImapFlow, copies: readonly Copy[], flag: string, wanted: boolean): Promise<void> {
  for (const { folder, uid, flags: known } of copies) {
    if (known.has(flag) === wanted) continue;
    await inFolder(client, folder.path, () =>
      wanted
        ? client.messageFlagsAdd(`${uid}`, [flag], { uid: true })
        : client.messageFlagsRemove(`${uid}`, [flag], { uid: true }),
    );
  }
}

/** Moves what lies elsewhere. What we sent stays in Sent. Nothing is ever expunged but what was copied before. */
async function moveTo(client: ImapFlow, copies: readonly Copy[], place: Place): Promise<void> {
  const movable = copies.filter(({ folder }) => folder.role !== 'sent' && folder.role !== place);
  if (movable.length === 0) return;
  const path =
    (await findFolders(client)).find(({ role }) => role === place)?.path ?? (await makeFolder(client, names[place]));
  await moveAll(client, movable, path);
}

/** The path of the folder that is wanted; null where there is none, or no mail can lie in it. */
async function folderOf(client: ImapFlow, wanted: ServerChange['wanted']): Promise<string | null> {
  const [, path] = /^folder:(.+)$/su.exec(String(wanted)) ?? [];
  const used = await findFolders(client);
  const all = [...used.filter(({ role }) => role !== 'sent'), ...(await otherFolders(client, used))];
  return all.find((folder) => folder.path === path)?.path ?? null;
}

/** What a folder gets: the copies elsewhere, and one in the archive only where it is the last. What we sent stays. */
function outsideArchive(copies: readonly Copy[], path: string): readonly Copy[] {
  const all = copies.filter(({ folder }) => folder.role !== 'sent' && folder.path !== path);
  const outside = all.filter(({ folder }) => folder.role !== 'archive');
  return outside.length > 0 ? outside : all;
}

async function moveAll(client: ImapFlow, copies: readonly Copy[], path: string): Promise<void> {
  for (const { folder, uid } of copies) {
    await inFolder(client, folder.path, async () => {
      const moved = await moveOne(client, `${uid}`, path);
      if (!moved) throw new Error('not moved');
    });
  }
}

/** Deletes a mail for good, by way of Trash: where a server keeps one mail in several folders, only there it ends. */
async function remove(client: ImapFlow, mail: MailKey, copies: readonly Copy[], done: SendResult): Promise<SendResult> {
  await moveTo(client, copies, 'trash');
  const inTrash = (await locate(client, mail)).filter(({ folder }) => folder.role === 'trash');
  for (const { folder, uid } of inTrash) {
    await inFolder(client, folder.path, () =>
      client.capabilities.has('UIDPLUS')
        ? client.messageDelete(`${uid}`, { uid: true })
        : client.messageFlagsAdd(`${uid}`, ['\\Deleted'], { uid: true }),
    );
  }
  return done;
}

/** Without MOVE and UIDPLUS the old copy is only marked: an EXPUNGE would take others' marked mails along. */
async function moveOne(client: ImapFlow, uid: string, path: string): Promise<boolean> {
  if (!leavesMarked(client)) return Boolean(await client.messageMove(uid, path, { uid: true }));
  const copied = await client.messageCopy(uid, path, { uid: true });
  return Boolean(copied) && client.messageFlagsAdd(uid, ['\\Deleted'], { uid: true });
}
