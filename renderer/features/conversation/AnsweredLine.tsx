import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import { useSetDesk } from '@/commands';
import css from './AnsweredLine.module.css';

/** Which earlier message this one answers; a press goes there. */
export function AnsweredLine({ message }: { message: Message }) {
  const t = useT();
  const setDesk = useSetDesk();
  const author = message.direction === 'out' ? t('conversation.you') : message.author.name;
  return (
    <button type="button" className={css.line} onClick={() => setDesk({ focusedMessage: message.id })}>
      <span className={css.author}>{t('conversation.replyToText', { author })}</span>
      <bdi className={css.words}>{message.text.slice(0, 200)}</bdi>
    </button>
  );
}
