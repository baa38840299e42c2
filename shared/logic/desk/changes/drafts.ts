import type { ChangeOf } from '../../../domain/change';
import type { Draft } from '../../../domain/draft';
import type { DraftId } from '../../../domain/ids';
import { beforeText, keepVersion } from './journal';
import { conversationOf, putConversation, type Session } from '../session';

function markDrafts(session: Session, draft: Draft): void {
  if (draft.conversationId === null) return;
  const row = conversationOf(session, draft.conversationId);
  const hasDraft = session.store.draftsOf(row.id).some(({ kind }) => kind !== 'note');
  if (row.hasDraft !== hasDraft) putConversation(session, { ...row, hasDraft });
}

/** Keeps unfinished text. One draft a conversation and editor: another of the same kind is replaced. */
export function saveDraft(session: Session, draft: Draft): number {
  const { store, env } = session;
  const target = draft.conversationId === null ? null : conversationOf(session, draft.conversationId).id;
  const kept: Draft = { ...draft, conversationId: target, updatedAt: env.now };
  if (target !== null) {
    const sameEditor = (other: Draft) => (other.kind === 'note') === (draft.kind === 'note') && other.id !== draft.id;
    for (const other of store.draftsOf(target).filter(sameEditor)) {
      beforeText(session, other, kept);
      store.remove('draft', other.id);
    }
  }
  const before = store.get('draft', draft.id);
  if (before) beforeText(session, before, kept);
  store.put('draft', kept);
  if (before && before.conversationId !== target) markDrafts(session, before);
  markDrafts(session, kept);
  return 1;
}

/** Takes unfinished text away: thrown away, which undo takes back, or because it left. */
export function discardDraft(session: Session, id: DraftId, why: 'discarded' | 'sent' = 'discarded'): number {
  const draft = session.store.get('draft', id);
  if (!draft) return 0;
  keepVersion(session, draft, why);
  session.store.remove('draft', id);
  markDrafts(session, draft);
  return 1;
}

/** Throws away what is being written in conversations; notes stay. @returns how many drafts that were */
export function discardDrafts(session: Session, { ids, where }: ChangeOf<'discardDrafts'>): number {
  const drafts = (where ? session.store.inView(where) : ids)
    .flatMap((id) => session.store.draftsOf(conversationOf(session, id).id))
    .filter(({ kind }) => kind !== 'note');
  for (const { id } of drafts) discardDraft(session, id);
  return drafts.length;
}
