import { useEffect, useRef } from 'react';
import { IconNote } from '@tabler/icons-react';
import type { Conversation } from '@shared/domain/conversation';
import type { Draft } from '@shared/domain/draft';
import type { DraftId, MessageId } from '@shared/domain/ids';
import { useT } from '@/ui/useT';
import { useApply, useComposerHandle, useSetDesk } from '@/commands';
import { EditorShell } from './EditorShell';
import { focusAtEnd } from './focusAtEnd';
import { newId } from './newId';
import { SendBar } from './SendBar';
import { TextArea } from './TextArea';
import { useDraftEditor } from './useDraftEditor';
import css from './Title.module.css';

/** The editor of an internal note: yellow, another one than an answer's, and with no way to send. */
export function NoteEditor({ conversation, stored }: { conversation: Conversation; stored: Draft | null }) {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const editor = useDraftEditor(stored, () => emptyNote(conversation));
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => focusAtEnd(text.current), []);
  const { draft, edit } = editor;
  const canKeep = draft.text.trim() !== '';

  const close = () => {
    editor.flush();
    setDesk({ composer: null });
  };
  const keep = async () => {
    if (!canKeep) return;
    const note = { messageId: newId<MessageId>(), conversationId: conversation.id, text: draft.text };
    const { ok } = await apply({ type: 'addNote', ...note });
    if (!ok) return;
    editor.finish();
    setDesk({ composer: null, focusedMessage: note.messageId });
  };
  const discard = () => {
    editor.discard();
    setDesk({ composer: null });
  };
  useComposerHandle({ canSend: () => canKeep, send: () => void keep(), close, discard });

  return (
    <EditorShell
      name={t('composer.regionNote')}
      mood="note"
      onFiles={null}
      title={
        <>
          <IconNote size={16} stroke={1.5} aria-hidden />
          <strong className={css.what}>{t('composer.regionNote')}</strong>
          <span className={css.way}>{t('composer.noteHint')}</span>
        </>
      }
      footer={
        <SendBar
          problem={null}
          count={null}
          saved={editor.saved}
          canSend={canKeep}
          label={t('composer.keepNote')}
          withDone={false}
          onSend={() => void keep()}
        />
      }
    >
      <TextArea
        ref={text}
        label={t('composer.textNote')}
        placeholder={t('composer.placeholderNote')}
        value={draft.text}
        onChange={(next) => edit({ text: next })}
      />
    </EditorShell>
  );
}

function emptyNote({ id, accountId }: Conversation): Draft {
  return {
    id: newId<DraftId>(),
    accountId,
    conversationId: id,
    kind: 'note',
    replyTo: null,
    to: [],
    cc: [],
    bcc: [],
    subject: null,
    text: '',
    html: null,
    from: null,
    attachments: [],
    updatedAt: Date.now(),
  };
}
