import type { ImapFlow } from 'imapflow';
import type { AccountDescription, AccountFolder, AccountServer } from '@shared/ipc/accountDetails';
import type { SendContext } from '../connector';
import { leavesMarked } from './imap/leavesMarked';
import type { Leases } from './imap/lease';
import { configOf, MailConfig } from './config';
import { failureOf } from './failure';
import { passwordField } from './signIn/credentials';
import { countRanges } from './sync/countRanges';
import { findFolders, otherFolders } from './sync/folders';

/** How many folders nobody watches are told of. */
const most = 500;

/** What a configuration leads to; nobody is asked. Throws when it is none of this connector's. */
export function planOf(config: Record<string, unknown>): { servers: AccountServer[]; secrets: string[] } {
  const { imap, smtp, oauth } = MailConfig.parse(config);
  const servers: AccountServer[] = [
    { use: 'receive', ...imap },
    { use: 'send', ...smtp },
  ];
  return { servers, secrets: oauth ? [] : [passwordField] };
}

/** A mailbox's servers, and its folders as they are now. */
export async function describe(
  reach: Pick<SendContext, 'account' | 'secret' | 'signal' | 'clock'>,
  leases: Leases,
): Promise<AccountDescription> {
  const { user, oauth } = configOf(reach.account);
  const { servers } = planOf(reach.account.config);
  const about = { user, signIn: oauth ? ('browser' as const) : ('password' as const), servers };
  try {
    return await leases.with(reach, async (client) => ({
      ...about,
      folders: await foldersOf(client),
      ranges: await countRanges(client, reach.clock.now()),
      leavesMarked: leavesMarked(client),
      error: null,
    }));
  } catch (error) {
    return { ...about, folders: null, error: failureOf(error, reach.account.name).error };
  }
}

/** Folders the desk uses first, as it uses them. One that cannot be counted is left out. */
async function foldersOf(client: ImapFlow): Promise<AccountFolder[]> {
  const used = await findFolders(client);
  const all = [...used, ...(await otherFolders(client, used)).slice(0, most)];
  const counted: AccountFolder[] = [];
  for (const { path, role } of all) {
    const state = await client.status(path, { messages: true, unseen: true }).catch(() => null);
    if (state) counted.push({ path, use: role, total: state.messages ?? 0, unread: state.unseen ?? 0 });
  }
  return counted;
}
