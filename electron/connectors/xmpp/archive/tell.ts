import type { ConnectorEvent, RawPayload } from '@shared/channels/events';
import type { Ms, RemoteId } from '@shared/domain/ids';
import type { Log } from '../../connector';
import { bareJid } from '../address';
import type { Guests } from '../guests/guests';
import { ns } from '../namespaces';
import { type Named, readMessage, type Said, type Us } from '../read/message';
import type { References } from '../read/references';
import type { Session } from '../stream/session';
import { serialize, type XmlElement } from '../../xml/element';
import { readElement } from '../../xml/reader';
import { type Archived, isReadable, readArchived, type Unreadable } from './query';

/** So often one page may have us look for a message it speaks of. */
const searches = 10;

/** Turns entries of the archive into what the desk is told. */
export type Teller = {
  tell(entries: readonly (Archived | Unreadable)[], session: Session | null): Promise<ConnectorEvent[]>;
};

export function createTeller(
  us: Us,
  references: References,
  { guests, log, now }: { guests: Guests; log: Log; now(): Ms },
): Teller {
  const find = async (
    named: Named,
    worth: boolean,
    session: Session | null,
    left: { searches: number },
  ): Promise<RemoteId | null> => {
    const search = worth && left.searches > 0;
    const known = await references.find(named, null);
    if (known || !search) return known;
    left.searches -= 1;
    return references.find(named, session);
  };
  const eventsOf = async (
    said: Said | null,
    session: Session | null,
    left: { searches: number },
  ): Promise<ConnectorEvent[]> => {
    if (!said) return [];
    if (said.type === 'new') {
      const { message, author, ids, answers } = said;
      references.add(author, message.customer.id, ids, message.remoteId);
      const replyTo = answers && (await find(answers.named, true, session, left));
      // Where nobody knows what is answered, its quote says so at least.
      return [replyTo && answers ? { ...message, replyTo, text: answers.text } : message];
    }
    const remoteId = await find(said.named, said.search, session, left);
    return remoteId ? said.tell(remoteId) : eventsOf(said.otherwise, session, left);
  };

  return {
    async tell(entries, session) {
      const left = { searches };
      const told: ConnectorEvent[] = [];
      for (const entry of entries) {
        if (!isReadable(entry)) {
          log.warn('protocol.drift');
          const payload = serialize(entry.result).slice(0, 262_144);
          told.push({ type: 'raw', key: keyOf(entry.id), payload, at: now() });
          continue;
        }
        const from = bareJid(entry.message.attributes.from);
        if (guests.isGuest(from) && entry.message.attributes.type !== 'error') {
          const { notices, taken } = guests.admit(entry, now());
          told.push(...notices);
          if (!taken) continue;
        }
        if (entry.cut) log.warn('protocol.drift', { parts: 'left out' });
        told.push(...(await eventsOf(readMessage(entry, us, now()), session, left)));
      }
      return told;
    },
  };
}

const keyOf = (id: string): string => `archive/${id}`;

/** What can be read by now of what could not be before. */
export async function tellRaws(raws: readonly RawPayload[], teller: Teller): Promise<ConnectorEvent[]> {
  const told = raws.map(async ({ key, payload }): Promise<ConnectorEvent[]> => {
    const result: XmlElement | null = readElement(payload);
    const entry = result?.ns === ns.archive ? readArchived(result) : null;
    return entry ? [...(await teller.tell([entry], null)), { type: 'rawRead', key }] : [];
  });
  return (await Promise.all(told)).flat();
}
