import type { ImapFlow } from 'imapflow';
import type { Ms } from '@shared/domain/ids';
import type { SendContext } from '../../connector';
import { configOf } from '../config';
import { searchUids } from '../imap/search';
import { findFolders } from '../sync/folders';
import { inFolder } from '../sync/inFolder';
import { makeFolder } from '../sync/makeFolder';

/** Servers that keep a copy of what they send by themselves. */
const saving = [
  /(?:^|\.)gmail\.com$/iu,
  /(?:^|\.)googlemail\.com$/iu,
  /(?:^|\.)office365\.com$/iu,
  /(?:^|\.)outlook\.com$/iu,
];

/** How long (ms) a server that may save by itself is given to do so. */
const patienceMs = 2_000;

/** Puts a copy into Sent unless the server does or has: searched first, so that there is never a second. */
export async function keepCopy(
  client: ImapFlow,
  { account, clock, signal }: Pick<SendContext, 'account' | 'clock' | 'signal'>,
  messageId: string,
  raw: Buffer,
  at: Ms,
): Promise<void> {
  const { sentCopy, smtp } = configOf(account);
  if (sentCopy === 'server' || (sentCopy === 'auto' && saving.some((host) => host.test(smtp.host)))) return;
  const path = (await sentFolder(client)) ?? (await makeFolder(client, 'Sent'));
  const isThere = async (): Promise<boolean> => (await search(client, path, messageId)).length > 0;
  if (await isThere()) return;
  if (sentCopy === 'auto') {
    await clock.sleep(patienceMs, signal);
    if (await isThere()) return;
  }
  const appended = await client.append(path, raw, ['\\Seen'], new Date(at));
  if (!appended) throw new Error('not appended');
}

async function search(client: ImapFlow, path: string, messageId: string): Promise<number[]> {
  const query = { header: { 'Message-ID': messageId } };
  return inFolder(client, path, () => searchUids(client, query));
}

/** When a mail of ours got into Sent (or All Mail), UTC ms; null when it is not there. */
export async function findCopy(client: ImapFlow, messageId: string): Promise<Ms | null> {
  const folders = await findFolders(client);
  for (const { path } of folders.filter(({ role }) => role === 'sent' || role === 'archive')) {
    const [uid] = await search(client, path, messageId);
    if (uid === undefined) continue;
    return inFolder(client, path, async () => {
      const found = await client.fetchOne(`${uid}`, { internalDate: true }, { uid: true });
      return found && found.internalDate instanceof Date ? found.internalDate.getTime() : 0;
    });
  }
  return null;
}

async function sentFolder(client: ImapFlow): Promise<string | null> {
  return (await findFolders(client)).find(({ role }) => role === 'sent')?.path ?? null;
}
