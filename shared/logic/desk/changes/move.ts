import type { ChangeOf } from '../../../domain/change';
import { folderWanted } from '../../../domain/serverChange';
import { predict } from '../predict';
import { wishMove } from '../server/want';
import { putConversation, refresh, type Session } from '../session';
import { withLinked } from './conversations';

/** Moves conversations to a place or folder of their mailbox. @returns how many */
export function move(session: Session, change: ChangeOf<'move'>): number {
  const { to } = change;
  const wanted = typeof to === 'string' ? to : folderWanted(to.folder);
  let count = 0;
  for (const row of withLinked(session, change.where ? session.store.inView(change.where) : change.ids)) {
    const fields = predict(change, row, session.env.now);
    if (fields === null) continue;
    count += 1;
    // Before the state changes: what follows for the server from that is wished already.
    wishMove(session, row, wanted);
    const next = { ...row, ...fields };
    if (next.state === row.state) continue;
    if (next.state === 'open') refresh(session, next);
    else putConversation(session, next);
  }
  return count;
}
