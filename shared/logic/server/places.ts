import type { ServerPlace } from '../../channels/copies';
import type { ConversationState } from '../../domain/conversation';
import { type FolderWanted, isFolder, type ServerWanted } from '../../domain/serverChange';

/** Where a message lies at its server, all its copies together; `gone`: nowhere. */
export type MessagePlace = Exclude<ServerPlace, 'elsewhere'> | 'gone';

/** Where one copy lies; the folder nobody watches by its path, where that is known. */
export type CopyPlace = ServerPlace | FolderWanted;

/** Whether nobody watches the folder a copy lies in. */
export const isElsewhere = (place: CopyPlace): boolean => place === 'elsewhere' || isFolder(place);

const order: readonly MessagePlace[] = ['inbox', 'archive', 'junk', 'trash', 'gone'];

/** The first of the places in the order in which they count. */
function foremost(places: readonly MessagePlace[]): MessagePlace {
  return order.find((place) => places.includes(place)) ?? 'gone';
}

/**
 * Where a message lies, given its copies: the one a person would come upon first counts. What we sent is in Sent,
 * whatever other label it has. A folder nobody watches is an archive.
 */
export function placeOf(copies: readonly { place: CopyPlace }[]): MessagePlace {
  const places = copies.map(({ place }) => (place === 'elsewhere' || isFolder(place) ? 'archive' : place));
  return places.includes('sent') ? 'sent' : foremost(places);
}

/** Where a conversation lies: in INBOX as long as one of its messages does. What we sent counts only by itself. */
export function locationOf(places: readonly MessagePlace[]): MessagePlace {
  const others = places.filter((place) => place !== 'sent');
  return others.length === 0 && places.length > 0 ? 'sent' : foremost(others);
}

type Placed = Extract<ConversationState, 'open' | 'done' | 'spam' | 'trash'>;

const states: Record<MessagePlace, Placed | null> = {
  inbox: 'open',
  archive: 'done',
  junk: 'spam',
  trash: 'trash',
  gone: 'trash',
  sent: null,
};

/**
 * What a move at the server makes of a conversation; null: nothing. Done when the last mail left INBOX, trash when the
 * last is in Trash or nowhere, spam in Junk; one that comes back opens.
 * @param before where its messages were, by message, and `after` where they are; one not in `before` is no news
 */
export function stateAfterMove(
  before: ReadonlyMap<string, MessagePlace>,
  after: ReadonlyMap<string, MessagePlace>,
): Placed | null {
  const now = new Map([...before.keys()].map((id) => [id, after.get(id) ?? 'gone']));
  if ([...now].some(([id, place]) => place === 'inbox' && before.get(id) !== 'inbox')) return 'open';
  const to = locationOf([...now.values()]);
  return before.size === 0 || to === locationOf([...before.values()]) ? null : states[to];
}

/**
 * The state that fits what the server holds, when it did not do what was wanted; null: the state may stay. Open,
 * waiting, snoozed and done are ours alone; spam and trash are the server's too.
 */
export function stateThatFits(state: ConversationState, location: MessagePlace): Placed | null {
  if (location === 'sent') return null;
  const elsewhere = location === 'inbox' || location === 'archive';
  const fits = elsewhere ? state !== 'spam' && state !== 'trash' : state === states[location];
  return fits ? null : states[location];
}

/** Which messages of a conversation a change of its state moves, and where to. */
export type Move = {
  to: Extract<ServerWanted, MessagePlace>;
  from: readonly MessagePlace[];
  which: 'all' | 'theirs' | 'newest';
};

/** @param archives whether done means archived, a setting of the account */
export function moveOf(before: ConversationState, after: ConversationState, archives: boolean): Move | null {
  if (after === 'spam') return { to: 'junk', from: ['inbox', 'archive', 'trash'], which: 'theirs' };
  if (after === 'trash') return { to: 'trash', from: ['inbox', 'archive', 'junk'], which: 'all' };
  if (before === 'spam' || before === 'trash') {
    return { to: after === 'done' && archives ? 'archive' : 'inbox', from: ['junk', 'trash'], which: 'all' };
  }
  if (!archives || (before === 'done') === (after === 'done')) return null;
  return after === 'done'
    ? { to: 'archive', from: ['inbox'], which: 'all' }
    : { to: 'inbox', from: ['archive'], which: 'newest' };
}
