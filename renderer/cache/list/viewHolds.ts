import type { Conversation } from '@shared/domain/conversation';
import type { View } from '../view';
import { segmentsOf } from './segments';

/** Whether a view shows a conversation by its state. Searches, saved ones, drafts and the outbox show whatever they found. */
export function viewHolds(view: View, row: Conversation): boolean {
  if (view.kind === 'search' || view.kind === 'saved' || view.kind === 'drafts' || view.kind === 'outbox') return true;
  return segmentsOf(view).some(({ holds }) => holds(row));
}
