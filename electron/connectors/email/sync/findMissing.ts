import type { ImapFlow } from 'imapflow';
import type { RemoteId } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import { locate } from '../change/locate';
import { readRemoteId } from '../mail/identity';
import { flagsOf } from './boxes';

/** Where missing mails are, and those that turned up in a folder we watch: they are left to the next look there. */
export type Found = { events: ConnectorEvent[]; turnedUp: RemoteId[] };

/** Looks for mails that left every folder they were known in. */
export async function findMissing(client: ImapFlow, missing: readonly RemoteId[]): Promise<Found> {
  const events: ConnectorEvent[] = [];
  const turnedUp: RemoteId[] = [];
  for (const remoteId of missing) {
    const mail = readRemoteId(remoteId);
    // A mail on its way from one folder to another while they are gone through is in none: only twice is gone.
    const first = mail ? await locate(client, mail) : [];
    const copies = mail && first.length === 0 ? await locate(client, mail) : first;
    const watched = copies.some(({ folder }) => folder.role !== 'other');
    const [copy] = copies;
    const found = copy ? { found: true, folder: copy.folder.path, flags: flagsOf(copy.flags) } : { found: false };
    if (watched) turnedUp.push(remoteId);
    else events.push({ type: 'whereabouts', remoteId, ...found });
  }
  return { events, turnedUp };
}
