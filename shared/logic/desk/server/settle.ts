import type { AppError } from '../../../errors/appError';
import type { SystemChange } from '../../../domain/change';
import { type CopyChange, isFolder, type ServerChangeOutcome, type ServerWanted } from '../../../domain/serverChange';
import { type CopyPlace, stateThatFits } from '../../server/places';
import type { Session } from '../session';
import type { HeldCopy } from '../store';
import { settleAct } from './acts';
import { put, withNews } from './news';
import { comesBack, forgetRefused, tellRefused } from './refused';
import { isOwn, isUnwatched, loseCopy, sought } from './take';
import { locationIn, serverMessages } from './view';

/**
 * What became of a change at its server. Done: the server holds what was wanted. Refused: what the server holds is
 * shown again. When the person has changed their mind meanwhile, the new wish goes out next.
 */
export function settleServerChange(session: Session, { id, outcome }: Extract<SystemChange, { type: 'serverChange' }>) {
  const { store } = session;
  const row = store.serverChange(id);
  if (!row) return 0;
  switch (outcome.kind) {
    case 'begun':
      store.putServerChange({ ...row, attempts: row.attempts + 1 });
      return 1;
    case 'later':
      store.putServerChange({ ...row, notBefore: outcome.notBefore });
      return 1;
    case 'done':
    case 'refused':
      if ('act' in row) settleAct(session, row, outcome);
      else settleCopies(session, row, outcome);
      return 1;
  }
}

type Settled = Extract<ServerChangeOutcome, { kind: 'done' | 'refused' }>;

function settleCopies(session: Session, row: CopyChange, outcome: Settled): void {
  const latest = row.wanted === outcome.wanted;
  if (outcome.kind === 'refused') {
    if (latest) refuse(session, row, outcome.error);
    return;
  }
  hold(session, row, outcome);
  forgetRefused(session, row);
  if (latest) session.store.removeServerChange(row.id);
}

/**
 * The server holds a value now. Where a moved message lies has no number until it is seen there; where it was, a look
 * that began before may see it still.
 */
function hold(
  { store }: Session,
  { accountId, messageId, field }: CopyChange,
  { wanted: value, from = [] }: Extract<ServerChangeOutcome, { kind: 'done' }>,
): void {
  const message = store.get('message', messageId);
  if (!message || typeof value === 'object') return;
  const copies = store.heldIn(message.conversationId).filter((copy) => copy.messageId === messageId);
  if (field !== 'place') {
    for (const copy of copies) store.putCopy(accountId, messageId, { ...copy, [field]: value === true });
    return;
  }
  const moved = movable(copies, value);
  for (const { box, number } of moved) store.removeCopy(accountId, box, number);
  for (const at of [...moved, ...from]) if (!isOwn(at.box)) store.leaveCopy(accountId, messageId, at);
  const [first] = moved;
  const place = placeWanted(value);
  const left = copies.filter((copy) => !moved.includes(copy));
  if (!first || place === null || left.some((copy) => copy.place !== 'sent')) return;
  store.putCopy(accountId, messageId, { ...first, box: sought(messageId), number: 0, place });
}

/** The copies that a move takes along: where a mail also has one in the archive, a folder gets the other. */
function movable(copies: readonly HeldCopy[], to: ServerWanted): HeldCopy[] {
  const all = copies.filter(({ place }) => place !== 'sent' && place !== to);
  const outside = all.filter(({ place }) => place !== 'archive');
  return isFolder(to) && outside.length > 0 ? outside : all;
}

/**
 * What the server holds is shown again, and why. A message it does not have where we know it is looked for, where it
 * should be by what was wanted, before anybody concludes.
 */
function refuse(session: Session, row: CopyChange, error: AppError): void {
  const lost = error.code === 'not.found';
  const { store } = session;
  const message = store.get('message', row.messageId);
  const account = store.get('account', row.accountId);
  if (!message || !account) return store.removeServerChange(row.id);
  const id = message.conversationId;
  const end = (): void => {
    store.removeServerChange(row.id);
    for (const copy of copiesOf(session, row)) {
      if (lost) loseCopy(session, account, id, { ...copy, place: placeWanted(row.wanted) ?? copy.place });
      // An earlier attempt may have got through, and nobody would tell.
      else if (row.attempts > 1 && isUnwatched(copy)) loseCopy(session, account, id, copy);
    }
  };
  withNews(session, account, id, end, { moves: false });
  const after = store.get('conversation', id);
  const known = serverMessages(session, id);
  if (!after || lost || known.length === 0) return;
  const location = locationIn(known);
  const fitting = row.field === 'place' ? stateThatFits(after.state, location) : null;
  put(session, after, {}, fitting ?? (comesBack(after, row, location) ? 'open' : null));
  tellRefused(session, id, row, error);
}

/** The place that is wanted; null where none is: a flag, or to be gone. */
function placeWanted(wanted: ServerWanted): CopyPlace | null {
  return typeof wanted === 'boolean' || wanted === 'gone' ? null : wanted;
}

function copiesOf({ store }: Session, { messageId }: CopyChange): HeldCopy[] {
  const message = store.get('message', messageId);
  return message ? store.heldIn(message.conversationId).filter((copy) => copy.messageId === messageId) : [];
}
