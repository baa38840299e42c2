import { useEffect, useReducer } from 'react';
import type { Draft, DraftKind } from '@shared/domain/draft';
import type { ConversationId } from '@shared/domain/ids';
import { loadRichText } from '@/ui/rich/useRichText';
import { useConversation, useDraft } from '@/cache';
import { useDesk } from '@/commands';
import { Dock } from './Dock';
import { NewMessage } from './NewMessage';
import { NoteEditor } from './NoteEditor';
import { ReplyEditor } from './ReplyEditor';
import { feedMs, forgetFinished, isFinished } from './workingCopies';

/** Where answers are written: docked below the conversation, opened by a key, with the editor that fits. */
export function Composer() {
  const composer = useDesk((desk) => desk.composer);
  const open = useDesk((desk) => desk.open);
  const id = composer ? composer.conversation : open;
  const conversation = useConversation(id);
  const draft = useStoredDraft(id, composer?.kind ?? 'reply');
  // Ready before the first answer is begun, and not in the way of what is on the screen.
  useEffect(() => void loadRichText(), []);
  if (composer?.kind === 'new') {
    // What a link asks for is a message of its own beside the one begun before.
    const { mailto } = composer;
    if (mailto) return <NewMessage key={JSON.stringify(mailto)} stored={null} mailto={mailto} />;
    return draft === undefined ? null : <NewMessage key="new" stored={draft} />;
  }
  if (!conversation) return null;
  if (!composer) return <Dock conversation={conversation} />;
  if (draft === undefined) return null;
  return composer.kind === 'note' ? (
    <NoteEditor key={`note ${conversation.id}`} conversation={conversation} stored={draft} />
  ) : (
    <ReplyEditor key={conversation.id} conversation={conversation} kind={composer.kind} stored={draft} />
  );
}

/** The draft an editor opens with. A row this window has just sent or thrown away does not count while it lingers. */
function useStoredDraft(id: ConversationId | null, kind: DraftKind): Draft | null | undefined {
  const stored = useDraft(id, kind);
  useEffect(() => {
    if (stored === null) forgetFinished();
  }, [stored]);
  // Taken back before the feed had told that it was gone, the row never leaves: then it counts again after a while.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0);
  const lingers = stored ? isFinished(stored, Date.now()) : false;
  useEffect(() => {
    if (!lingers) return;
    const timer = setTimeout(lookAgain, feedMs);
    return () => clearTimeout(timer);
  }, [lingers]);
  return lingers ? null : stored;
}
