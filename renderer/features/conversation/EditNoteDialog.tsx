import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '@shared/domain/message';
import { useApply, useCommand, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import { EditText } from './EditText';
import { useFocusedMessage } from './useFocusedMessage';

/** The focused note, to be written over. Ctrl+Enter keeps it. */
export function EditNoteDialog() {
  const note = useFocusedMessage();
  return note?.direction === 'note' ? <Editor key={note.id} note={note} /> : null;
}

function Editor({ note }: { note: Message }) {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const { keys } = useCommand('send');
  const [text, setText] = useState(note.text);
  const close = () => setDesk({ dialog: null });
  const keep = () => {
    if (text.trim() === '') return;
    close();
    if (text.trim() !== note.text) void apply({ type: 'editNote', messageId: note.id, text });
  };
  return (
    <DialogShell
      title={t('conversation.editNote')}
      size={520}
      onClose={close}
      actions={
        <Button size="xs" disabled={text.trim() === ''} onClick={keep} rightSection={<KeyHint label={keys} />}>
          {t('composer.keepNote')}
        </Button>
      }
    >
      <EditText kind="note" label={t('composer.textNote')} value={text} onChange={setText} onKeep={keep} />
    </DialogShell>
  );
}
