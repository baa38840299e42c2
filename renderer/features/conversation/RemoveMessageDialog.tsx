import { Text } from '@mantine/core';
import { useApply, useSetDesk } from '@/commands';
import { Question } from '@/ui/Question';
import { useT } from '@/ui/useT';
import { useFocusedMessage } from './useFocusedMessage';
import css from './RemoveMessageDialog.module.css';

/** Asks before a message of ours is deleted at the server: the other side may have read it, and nothing brings it back. */
export function RemoveMessageDialog() {
  const t = useT();
  const apply = useApply();
  const setDesk = useSetDesk();
  const message = useFocusedMessage();
  const close = () => setDesk({ dialog: null });
  if (!message) return null;
  const remove = () => {
    close();
    void apply({ type: 'act', messageId: message.id, act: { kind: 'remove' } });
  };
  return (
    <Question
      title={t('conversation.removeMessage.title')}
      onClose={close}
      yes={t('conversation.removeMessage.confirm')}
      weight="grave"
      onYes={remove}
    >
      {message.text !== '' && <blockquote className={css.text}>{message.text.slice(0, 400)}</blockquote>}
      <Text size="sm">{t('conversation.removeMessage.goes')}</Text>
      <Text size="sm">{t('conversation.removeMessage.seen')}</Text>
    </Question>
  );
}
