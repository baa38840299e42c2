import type { Draft } from '../../../domain/draft';
import type { VersionReason } from '../../../domain/draftVersion';
import { contains } from '../../writing/contains';
import type { Session } from '../session';

/** A row that stood this long (ms) was a pause in writing. Editors save within 0.7 s: the text stood some more. */
const stoodMs = 1_000;

/** Which editor a draft belongs to: a conversation has one for answers and one for notes; a new message is its own. */
const editorOf = ({ conversationId, id, kind }: Pick<Draft, 'conversationId' | 'id' | 'kind'>): string =>
  conversationId === null ? `draft ${id}` : `${conversationId} ${kind === 'note' ? 'note' : 'answer'}`;

/**
 * Told before another text takes a draft's place. What stood once and would be lost by it is kept: letters that are only
 * added lose nothing, and a typo that was put right at once never stood.
 */
export function beforeText(session: Session, before: Draft, next: Pick<Draft, 'text'>): void {
  const { store, env } = session;
  const editor = editorOf(before);
  const stood = env.now - before.updatedAt >= stoodMs ? before.text : store.stoodIn(editor);
  if (stood === null || stood.trim() === '') return;
  if (contains(next.text, stood)) return store.setStood(editor, stood);
  // Since it stood it was only added to: the newest text holds it too.
  keepVersion(session, before, 'changed');
}

/** Keeps a text that goes, unless the newest that was kept holds it. */
export function keepVersion(session: Session, draft: Draft, why: VersionReason): void {
  const { store, env } = session;
  const editor = editorOf(draft);
  store.setStood(editor, null);
  if (draft.text.trim() === '') return;
  const newest = store.newestVersion(editor);
  if (newest && why === 'changed' && contains(newest.text, draft.text)) return;
  const { id: draftId, accountId, conversationId, kind, to, subject, text, html, from, template } = draft;
  const row = conversationId === null ? null : store.get('conversation', conversationId);
  const name = (row?.customerName ?? to[0] ?? '').slice(0, 400);
  const facts = {
    accountId,
    conversationId,
    draftId,
    kind,
    name,
    to,
    subject,
    text,
    html,
    from,
    ...(template && { template }),
  };
  store.putVersion(editor, { id: env.newId(), why, at: draft.updatedAt, ...facts }, env.now);
}
