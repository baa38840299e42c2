import type { CopyAt, CopyFlags, ServerCopy } from '../../../channels/copies';
import type { ConnectorEvent } from '../../../channels/events';
import type { Account } from '../../../domain/account';
import type { ConversationId, MessageId } from '../../../domain/ids';
import { folderWanted } from '../../../domain/serverChange';
import type { CopyPlace } from '../../server/places';
import type { Session } from '../session';
import type { HeldCopy } from '../store';
import { withNews } from './news';

type EventOf<T extends ConnectorEvent['type']> = Extract<ConnectorEvent, { type: T }>;

/** Copies without a number: `?` is being looked for and should be where it says, `=` is where nobody watches. */
export const sought = (id: MessageId): string => `?${id}`;
const settled = (id: MessageId): string => `=${id}`;
export const isOwn = (box: string): boolean => box.startsWith('?') || box.startsWith('=');

/** A copy of a known message. Where it had none with a number, this one is what was looked for. */
export function takeCopy(session: Session, account: Account, id: MessageId, copy: ServerCopy): void {
  const { store } = session;
  const message = store.get('message', id);
  // What was seen at a place before we moved it away from there is no news.
  if (!message || isLeft(session, account, copy)) return;
  withNews(session, account, message.conversationId, () => {
    for (const box of [sought(id), settled(id)]) store.removeCopy(account.id, box, 0);
    store.putCopy(account.id, id, copy);
  });
}

/** Flags of copies as they are now; of copies nobody knows yet they come with the message. */
export function takeFlags(session: Session, account: Account, { box, copies }: EventOf<'flags'>): void {
  const { store } = session;
  for (const { number, ...flags } of copies) {
    const known = heldAt(session, account, box, number);
    if (!known || sameFlags(known.copy, flags)) continue;
    const { messageId, conversationId, copy } = known;
    withNews(session, account, conversationId, () => {
      store.putCopy(account.id, messageId, { ...copy, ...flags });
    });
  }
}

/** What is not listed any more is gone from there; a message that thereby lies nowhere is looked for before anybody concludes. */
export function takeListing(session: Session, account: Account, { box, upTo, numbers }: EventOf<'listing'>): void {
  const { store } = session;
  let run = 0;
  const known = store.numbersIn(account.id, box);
  const gone = known.filter((number) => {
    while ((numbers[run]?.[1] ?? Infinity) < number) run += 1;
    return number <= upTo && number < (numbers[run]?.[0] ?? Infinity);
  });
  lose(session, account, box, gone);
}

function lose(session: Session, account: Account, box: string, numbers: readonly number[]): void {
  for (const [conversation, copies] of byConversation(session, account, box, numbers)) {
    withNews(session, account, conversation, () => {
      for (const copy of copies) loseCopy(session, account, conversation, copy);
    });
  }
}

/** Whether nobody watches the folder this copy lies in: what happens to it there is told by nobody. */
export const isUnwatched = ({ box }: HeldCopy): boolean => box.startsWith('=');

/** Removes a copy; the last of its message leaves word where it was, or should be. */
export function loseCopy(session: Session, account: Pick<Account, 'id'>, id: ConversationId, copy: HeldCopy): void {
  const { store } = session;
  store.removeCopy(account.id, copy.box, copy.number);
  const left = store.heldIn(id).some(({ messageId }) => messageId === copy.messageId);
  if (!left) store.putCopy(account.id, copy.messageId, { ...copy, box: sought(copy.messageId), number: 0 });
}

/** Boxes that are no more: what lies in none of the others is looked for, and until then nothing changes. */
export function takeBoxes(session: Session, account: Account, { names }: EventOf<'boxes'>): void {
  const { store } = session;
  for (const box of store.boxesOf(account.id)) {
    if (!isOwn(box) && !names.includes(box)) lose(session, account, box, store.numbersIn(account.id, box));
  }
}

/** A message that was looked for is in a folder nobody watches, or nowhere. */
export function takeWhereabouts(
  session: Session,
  account: Account,
  target: MessageId | null,
  { found, folder, flags }: EventOf<'whereabouts'>,
): void {
  const { store } = session;
  const known = target === null ? null : heldAt(session, account, sought(target), 0);
  // While we are moving it ourselves, nobody can say where it is.
  if (!known || store.serverChange(`${known.messageId} place`)) return;
  const { messageId, conversationId, copy } = known;
  withNews(session, account, conversationId, () => {
    store.removeCopy(account.id, copy.box, 0);
    const held = { ...copy, ...flags, box: settled(messageId), place: placeOfFolder(folder) };
    if (found) store.putCopy(account.id, messageId, held);
  });
}

const placeOfFolder = (folder: string | undefined): CopyPlace =>
  folder === undefined ? 'elsewhere' : folderWanted(folder);

/** Whether a message was moved away from there, and nobody has listed that folder since. */
function isLeft(session: Session, account: Account, { box, number }: CopyAt): boolean {
  return session.store.copyAt(account.id, box, number) !== null && heldAt(session, account, box, number) === null;
}

type Known = { messageId: MessageId; conversationId: ConversationId; copy: HeldCopy };

function heldAt({ store }: Session, account: Account, box: string, number: number): Known | null {
  const messageId = store.copyAt(account.id, box, number);
  const message = messageId === null ? null : store.get('message', messageId);
  if (!message) return null;
  const { id, conversationId } = message;
  const copy = store.heldIn(conversationId).find((one) => one.box === box && one.number === number);
  return copy ? { messageId: id, conversationId, copy } : null;
}

function byConversation(
  session: Session,
  account: Account,
  box: string,
  numbers: readonly number[],
): Map<ConversationId, HeldCopy[]> {
  const found = new Map<ConversationId, HeldCopy[]>();
  for (const number of numbers) {
    const known = heldAt(session, account, box, number);
    if (known) found.set(known.conversationId, [...(found.get(known.conversationId) ?? []), known.copy]);
    else session.store.removeCopy(account.id, box, number);
  }
  return found;
}

function sameFlags(a: CopyFlags, b: CopyFlags): boolean {
  return a.read === b.read && a.star === b.star && a.answered === b.answered;
}
