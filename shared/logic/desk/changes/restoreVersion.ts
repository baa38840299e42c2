import type { ChangeOf } from '../../../domain/change';
import type { Draft } from '../../../domain/draft';
import type { DraftVersion } from '../../../domain/draftVersion';
import { DeskRefusal } from '../refusal';
import { conversationOf, type Session } from '../session';
import { saveDraft } from './drafts';
import { keepVersion } from './journal';

/** Puts a kept text into its editor; what stands there now is kept first. Undo puts that back. */
export function restoreVersion(session: Session, change: ChangeOf<'restoreVersion'>): number {
  const { store, env } = session;
  const version = store.version(change.id);
  if (!version) throw new DeskRefusal('not.found');
  const { accountId, draftId, kind, to, subject, text, html, from, template } = version;
  const conversationId = version.conversationId && conversationOf(session, version.conversationId).id;
  const present = presentDraft(session, { ...version, conversationId });
  if (present) keepVersion(session, present, 'changed');
  const id = present?.id ?? (conversationId ? change.draftId : draftId);
  const { replyTo, cc, bcc, attachments } = present ?? { replyTo: null, cc: [], bcc: [], attachments: [] };
  const head = { id, accountId, conversationId, kind, replyTo, to, cc, bcc, subject };
  // What a template left open in the text comes back with it.
  const draft: Draft = { ...head, text, html, from, attachments, ...(template && { template }), updatedAt: env.now };
  return saveDraft(session, draft);
}

function presentDraft({ store }: Session, { conversationId, draftId, kind }: DraftVersion): Draft | null {
  if (conversationId === null) return store.get('draft', draftId);
  return store.draftsOf(conversationId).find((draft) => (draft.kind === 'note') === (kind === 'note')) ?? null;
}
