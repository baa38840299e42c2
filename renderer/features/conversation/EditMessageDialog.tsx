import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Message } from '@shared/domain/message';
import { refuseAct } from '@shared/logic/acts/mayAct';
import { textLength } from '@shared/logic/text/length';
import { useApply, useCommand, useSetDesk } from '@/commands';
import { DialogShell } from '@/ui/DialogShell';
import { KeyHint } from '@/ui/KeyHint';
import { useNow } from '@/ui/useNow';
import { useT } from '@/ui/useT';
import { EditText } from './EditText';
import { useAbilities } from './useAbilities';
import { useFocusedMessage } from './useFocusedMessage';
import css from './EditMessageDialog.module.css';

/** The focused message of ours, to be written over; what was refused is there again. Ctrl+Enter saves it. */
export function EditMessageDialog() {
  const message = useFocusedMessage();
  return message?.direction === 'out' ? <Editor key={message.id} message={message} /> : null;
}

function Editor({ message }: { message: Message }) {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const now = useNow();
  const { keys } = useCommand('send');
  const can = useAbilities(message);
  const refused = message.acts?.flatMap(({ act, error }) => (error && act.kind === 'edit' ? [act.text] : [])).at(-1);
  const [text, setText] = useState(refused ?? message.text);
  const written = text.trim();
  const why = written === '' ? null : refuseAct(message, { kind: 'edit', text: written }, can, now);
  const left =
    can && can.text.max !== null ? can.text.max - textLength(written, can.text.unit, can.text.urlLength) : null;
  const close = () => setDesk({ dialog: null });
  const keep = () => {
    if (written === '' || why) return;
    close();
    if (written !== message.text) {
      void apply({ type: 'act', messageId: message.id, act: { kind: 'edit', text: written } });
    }
  };
  return (
    <DialogShell
      title={t('conversation.editMessage')}
      size={560}
      onClose={close}
      actions={
        <>
          <span className={css.count} data-over={why !== null} role="status">
            {why?.code === 'act.late'
              ? t('error.act.late')
              : left !== null && t(left < 0 ? 'composer.over' : 'composer.left', { count: Math.abs(left) })}
          </span>
          <Button
            size="xs"
            disabled={written === '' || why !== null}
            onClick={keep}
            rightSection={<KeyHint label={keys} />}
          >
            {t('conversation.saveEdit')}
          </Button>
        </>
      }
    >
      <EditText
        kind="message"
        label={t('conversation.editText')}
        value={text}
        invalid={why !== null}
        onChange={setText}
        onKeep={keep}
      />
    </DialogShell>
  );
}
