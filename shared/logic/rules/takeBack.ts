import type { ConversationId } from '../../domain/ids';
import { conversationOf, refresh, type Session } from '../desk/session';
import { withoutRules } from './ruledFields';

/** Takes back what rules did to conversations. @returns to how many */
export function takeBackRules(session: Session, ids: readonly ConversationId[]): number {
  return ids.filter((id) => {
    const row = conversationOf(session, id);
    const before = withoutRules(row);
    if (before) refresh(session, { ...row, ...before });
    return before !== null;
  }).length;
}
