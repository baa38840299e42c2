import type { CopyFlags } from '../../../channels/copies';
import type { ConversationId, MessageId } from '../../../domain/ids';
import {
  type FolderWanted,
  isFolder,
  type CopyChange,
  type ServerField,
  type ServerWanted,
} from '../../../domain/serverChange';
import { isElsewhere, locationOf, placeOf, type MessagePlace } from '../../server/places';
import type { Session } from '../session';
import type { HeldCopy } from '../store';

/** What a server keeps of a message. */
type ServerFacts = CopyFlags & { place: MessagePlace };

/** A message a server has: what it holds, and what the desk shows, which is what is wanted while that is on its way. */
export type ServerMessage = {
  id: MessageId;
  direction: HeldCopy['direction'];
  copies: HeldCopy[];
  server: ServerFacts;
  shown: ServerFacts;
  /** The folder nobody watches in which it lies alone; null where it does not, or nobody knows which. */
  folder: FolderWanted | null;
  /** Where it shall lie, as long as that is on its way. */
  wantedPlace: ServerWanted | null;
};

/** The messages of a conversation that a server has, oldest first; none on channels that hold no copies. */
export function serverMessages({ store }: Session, id: ConversationId): ServerMessage[] {
  const copies = store.heldIn(id);
  if (copies.length === 0) return [];
  const pending = store.serverChangesIn(id).filter((row) => 'field' in row);
  const byMessage = new Map<MessageId, HeldCopy[]>();
  for (const copy of copies) byMessage.set(copy.messageId, [...(byMessage.get(copy.messageId) ?? []), copy]);
  return [...byMessage].map(([message, own]) => {
    const server = factsOf(own);
    return {
      id: message,
      direction: own[0]?.direction ?? 'in',
      copies: own,
      server,
      shown: pending.filter(({ messageId }) => messageId === message).reduce(withWanted, server),
      folder: folderOf(own),
      wantedPlace: pending.find(({ messageId, field }) => messageId === message && field === 'place')?.wanted ?? null,
    };
  });
}

function folderOf(copies: readonly HeldCopy[]): FolderWanted | null {
  const [place, ...others] = copies.map((copy) => copy.place);
  return place !== undefined && isFolder(place) && others.every((other) => other === place) ? place : null;
}

/** Copies of one message may differ; read somewhere is read. */
function factsOf(copies: readonly HeldCopy[]): ServerFacts {
  const any = (flag: keyof CopyFlags): boolean => copies.some((copy) => copy[flag]);
  return { read: any('read'), star: any('star'), answered: any('answered'), place: placeOf(copies) };
}

function withWanted(facts: ServerFacts, { field, wanted }: Pick<CopyChange, 'field' | 'wanted'>): ServerFacts {
  // A folder nobody watches is an archive.
  return { ...facts, [field]: isFolder(wanted) ? 'archive' : wanted };
}

/** The value shown of a field as a change would name it; null where nobody could wish for it. */
export function valueOf({ shown, wantedPlace, folder }: ServerMessage, field: ServerField): ServerWanted | null {
  const value = field === 'place' ? (wantedPlace ?? folder ?? shown.place) : shown[field];
  return value === 'sent' ? null : value;
}

/** The value the server holds of a field, as a change would name it. */
export function heldValue({ server, folder }: ServerMessage, field: ServerField): ServerWanted | 'sent' {
  return field === 'place' ? (folder ?? server.place) : server[field];
}

/** Whether a message is still where, or what, it was wished to be. In which folder nobody watches is not always known. */
export function stillIs(message: ServerMessage, field: ServerField, wanted: ServerWanted): boolean {
  if (valueOf(message, field) === wanted) return true;
  const unwatched = message.copies.every(({ place }) => place === 'sent' || isElsewhere(place));
  return isFolder(wanted) && message.wantedPlace === null && unwatched;
}

/** Customers' messages shown as unread. */
export function unreadIn(messages: readonly ServerMessage[]): ServerMessage[] {
  return messages.filter(({ direction, shown }) => direction === 'in' && !shown.read);
}

/** Where each message lies as the desk shows it. */
export function placesIn(messages: readonly ServerMessage[]): Map<MessageId, MessagePlace> {
  return new Map(messages.map(({ id, shown }) => [id, shown.place]));
}

/** Where the conversation lies as the desk shows it. */
export function locationIn(messages: readonly ServerMessage[]): MessagePlace {
  return locationOf(messages.map(({ shown }) => shown.place));
}
