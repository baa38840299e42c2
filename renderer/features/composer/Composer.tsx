import { useConversation, useDraft } from '@/cache';
import { useDesk } from '@/commands';
import { Dock } from './Dock';
import { NewMessage } from './NewMessage';
import { NoteEditor } from './NoteEditor';
import { ReplyEditor } from './ReplyEditor';

/** Where answers are written: docked below the conversation, opened by a key, with the editor that fits. */
export function Composer() {
  const composer = useDesk((desk) => desk.composer);
  const open = useDesk((desk) => desk.open);
  const conversation = useConversation(composer?.conversation ?? open);
  const draft = useDraft(composer?.conversation ?? null, composer?.kind ?? 'new');
  if (composer?.kind === 'new') return draft === undefined ? null : <NewMessage key="new" stored={draft} />;
  if (!conversation) return null;
  if (!composer) return <Dock conversation={conversation} />;
  if (draft === undefined) return null;
  return composer.kind === 'note' ? (
    <NoteEditor key={`note ${conversation.id}`} conversation={conversation} stored={draft} />
  ) : (
    <ReplyEditor key={conversation.id} conversation={conversation} kind={composer.kind} stored={draft} />
  );
}
