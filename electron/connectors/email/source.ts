import type { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../connector';
import { locate } from './change/locate';
import { fetchSource } from './imap/fetchMails';
import type { Leases } from './imap/lease';
import { readRemoteId } from './mail/identity';
import { inFolder } from './sync/inFolder';

/**
 * A mail as its server has it, at most `longest` octets of it. Rejects when the mail is gone or the server out of reach.
 */
export async function source(id: RemoteId, longest: number, context: SendContext, leases: Leases): Promise<Uint8Array> {
  const wanted = readRemoteId(id);
  if (!wanted) throw new Error('no mail');
  return leases.with(context, async (client) => {
    const [copy] = await locate(client, wanted);
    const found = copy && (await inFolder(client, copy.folder.path, () => fetchSource(client, copy.uid, longest)));
    if (!found) throw new Error('the mail is gone');
    return found;
  });
}
