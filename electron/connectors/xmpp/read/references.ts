import type { RemoteId } from '@shared/domain/ids';
import { bareJid } from '../address';
import { findArchived } from '../archive/query';
import { attemptKeyOf, remoteIdOf } from '../ids';
import { ns } from '../namespaces';
import type { Session } from '../stream/session';
import { child } from '../../xml/element';
import type { Named, Us } from './message';

/** So many messages are remembered by the names their authors gave them; older ones are looked for at the server. */
const most = 3_000;

/** Finds a message by the id its author gave it: in what came lately, else in the archive. */
export type References = {
  add(author: string, person: string, ids: readonly string[], remoteId: RemoteId): void;
  find(named: Named, session: Session | null): Promise<RemoteId | null>;
};

export function createReferences({ bare: ownAddress, guests }: Pick<Us, 'bare' | 'guests'>): References {
  const known = new Map<string, RemoteId>();
  const keyOf = ({ author, person, id }: Named): string => JSON.stringify([author, person, id]);
  return {
    add(author, person, ids, remoteId) {
      for (const id of ids) known.set(keyOf({ author, person, id }), remoteId);
      for (const key of known.keys()) {
        if (known.size <= most) break;
        known.delete(key);
      }
    },
    async find(named, session) {
      const { author, person, id } = named;
      const remembered = known.get(keyOf(named));
      if (remembered) return remembered;
      if (author === ownAddress && attemptKeyOf(id) !== null) return remoteIdOf({ person, kind: 'own', id });
      if (!session || id === '') return null;
      const entry = await findArchived(session, guests.isGuest(person) ? null : person, ({ message }) => {
        const names = [message.attributes.id, child(message, 'origin-id', ns.stanzaId)?.attributes.id];
        return (guests.personOf(bareJid(message.attributes.from)) || ownAddress) === author && names.includes(id);
      });
      return entry && remoteIdOf({ person, kind: 'archive', id: entry.id });
    },
  };
}
