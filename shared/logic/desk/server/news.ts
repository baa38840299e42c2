import type { Account } from '../../../domain/account';
import type { Conversation } from '../../../domain/conversation';
import type { ConversationId } from '../../../domain/ids';
import { stateAfterMove } from '../../server/places';
import { predict } from '../predict';
import { conversationOf, putConversation, refresh, type Session } from '../session';
import { stillRefused } from './refused';
import { placesIn, serverMessages, unreadIn, type ServerMessage } from './view';

type Placed = NonNullable<ReturnType<typeof stateAfterMove>>;

/**
 * Lets copies of a conversation's messages change, and draws from what is news: read, star, and where its messages
 * went. What is wanted and not yet done at the server hides the server's news of the same field.
 * @param moves false: where they went is somebody else's to judge
 */
export function withNews(
  session: Session,
  account: Pick<Account, 'syncedAt'>,
  id: ConversationId,
  change: () => void,
  { moves = true } = {},
): void {
  const before = serverMessages(session, id);
  change();
  const after = serverMessages(session, id);
  const row = conversationOf(session, id);
  const state = account.syncedAt === null || !moves ? null : moved(row, before, after);
  const flags = flagsAfter(row, before, after);
  put(session, row, { ...flags, refused: stillRefused(row.refused, flags, after) }, state);
}

/** Read and star by what the messages show now. Exact unless the desk counts otherwise than the server. */
function flagsAfter(
  row: Conversation,
  before: readonly ServerMessage[],
  after: readonly ServerMessage[],
): Pick<Conversation, 'unread' | 'starred'> {
  const more = unreadIn(after).length - unreadIn(before).length;
  const starred = (messages: readonly ServerMessage[]): boolean => messages.some(({ shown }) => shown.star);
  const star = after.length > 0 && starred(after) !== starred(before) ? starred(after) : row.starred;
  return { unread: Math.max(0, row.unread + more), starred: star };
}

function moved(row: Conversation, before: readonly ServerMessage[], after: readonly ServerMessage[]): Placed | null {
  const known = new Set(before.map(({ id }) => id));
  const back = after.some(({ id, shown }) => !known.has(id) && shown.place === 'inbox');
  if (back && row.state === 'trash') return 'open';
  return stateAfterMove(placesIn(before), placesIn(after));
}

/** Writes what came of it, when anything did. */
export function put(session: Session, row: Conversation, fields: Partial<Conversation>, state: Placed | null): void {
  const next = { ...row, ...fields };
  if (state !== null && state !== row.state) {
    const placed = { ...next, ...predict({ type: 'setState', ids: [row.id], state }, next, session.env.now) };
    if (state === 'open') refresh(session, placed);
    else putConversation(session, placed);
    return;
  }
  const same = next.unread === row.unread && next.starred === row.starred && next.refused === row.refused;
  if (!same) putConversation(session, next);
}
