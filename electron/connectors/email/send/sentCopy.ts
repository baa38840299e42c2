import type { ImapFlow } from 'imapflow';
import type { Ms, RemoteId } from '@shared/domain/ids';
import { configOf } from '../config';
import type { Reach } from '../imap/client';
import { findFolders } from '../sync/folders';
import { inFolder } from '../sync/inFolder';

/** Servers that keep a copy of what they send by themselves. */
const saving = [
  /(?:^|\.)gmail\.com$/iu,
  /(?:^|\.)googlemail\.com$/iu,
  /(?:^|\.)office365\.com$/iu,
  /(?:^|\.)outlook\.com$/iu,
];

/** Puts a copy into Sent unless the server does or has: searched first, so that there is never a second. */
export async function keepCopy(client: ImapFlow, reach: Reach, messageId: string, raw: Buffer, at: Ms): Promise<void> {
  const { sentCopy, smtp } = configOf(reach.account);
  const serverSaves = sentCopy === 'server' || (sentCopy === 'auto' && saving.some((host) => host.test(smtp.host)));
  if (serverSaves) return;
  const path = (await sentFolder(client)) ?? (await makeSent(client));
  const known = await inFolder(client, path, () =>
    client.search({ header: { 'Message-ID': messageId } }, { uid: true }),
  );
  if (known && known.length > 0) return;
  const appended = await client.append(path, raw, ['\\Seen'], new Date(at));
  if (!appended) throw new Error('not appended');
}

/** When a mail of ours got into Sent (or All Mail), UTC ms; null when it is not there. */
export async function findCopy(client: ImapFlow, messageId: RemoteId | string): Promise<Ms | null> {
  const folders = await findFolders(client);
  for (const { path } of folders.filter(({ role }) => role === 'sent' || role === 'archive')) {
    const at = await inFolder(client, path, async () => {
      const [uid] = (await client.search({ header: { 'Message-ID': messageId } }, { uid: true })) || [];
      if (uid === undefined) return null;
      const found = await client.fetchOne(`${uid}`, { internalDate: true }, { uid: true });
      return found && found.internalDate instanceof Date ? found.internalDate.getTime() : 0;
    });
    if (at !== null) return at;
  }
  return null;
}

async function sentFolder(client: ImapFlow): Promise<string | null> {
  return (await findFolders(client)).find(({ role }) => role === 'sent')?.path ?? null;
}

async function makeSent(client: ImapFlow): Promise<string> {
  const { path } = await client.mailboxCreate('Sent');
  await client.mailboxSubscribe(path);
  return path;
}
