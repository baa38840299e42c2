import type { ImapFlow } from 'imapflow';
import type { Ms } from '@shared/domain/ids';
import type { RangeCount } from '@shared/ipc/accountDetails';
import { searchUids } from '../imap/search';
import { findFolders } from './folders';
import { inFolder } from './inFolder';
import { ranges, wantedSince } from './range';

/** How many mails each range would bring, the whole mailbox last. A mail that lies in two folders counts twice. */
export async function countRanges(client: ImapFlow, now: Ms): Promise<RangeCount[]> {
  const folders = await findFolders(client);
  const counts: RangeCount[] = [];
  for (const months of ranges) {
    let count = 0;
    for (const { path } of folders) count += await countSince(client, path, wantedSince(months, now));
    counts.push({ months, count });
  }
  return counts;
}

async function countSince(client: ImapFlow, path: string, since: Ms): Promise<number> {
  const total = ((await client.status(path, { messages: true }).catch(() => null)) || null)?.messages ?? 0;
  if (since === 0 || total === 0) return total;
  return (await inFolder(client, path, () => searchUids(client, { since: new Date(since) }))).length;
}
