import type { ImapFlow } from 'imapflow';
import type { RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import { locate } from '../change/locate';
import { readRemoteId } from '../mail/identity';
import { flagsOf } from './boxes';

/**
 * Looks for mails that left every folder they were known in. One that turns up in a folder we watch is left to the next
 * look there.
 */
export async function findMissing(client: ImapFlow, missing: readonly RemoteId[]): Promise<ConnectorEvent[]> {
  const events: ConnectorEvent[] = [];
  for (const remoteId of missing) {
    const mail = readRemoteId(remoteId);
    // A mail on its way from one folder to another while they are gone through is in none: only twice is gone.
    const first = mail ? await locate(client, mail) : [];
    const copies = mail && first.length === 0 ? await locate(client, mail) : first;
    const watched = copies.some(({ folder }) => folder.role !== 'other');
    const [copy] = copies;
    if (watched) continue;
    const found = copy ? { found: true, flags: flagsOf(copy.flags) } : { found: false };
    events.push({ type: 'whereabouts', remoteId, ...found });
  }
  return events;
}
