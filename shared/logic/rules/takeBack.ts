import type { ChangeOf } from '../../domain/change';
import { conversationOf, refresh, type Session } from '../desk/session';
import { withoutRules } from './ruledFields';

/** Takes back what rules did to conversations. @returns to how many */
export function takeBackRules(session: Session, { ids, where }: ChangeOf<'undoRules'>): number {
  return (where ? session.store.inView(where) : ids).filter((id) => {
    const row = conversationOf(session, id);
    const before = withoutRules(row);
    if (before) refresh(session, { ...row, ...before });
    return before !== null;
  }).length;
}
