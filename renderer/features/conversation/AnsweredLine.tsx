import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import { useCommand, useSetDesk } from '@/commands';
import css from './AnsweredLine.module.css';

/** Which earlier message (`answers`) this one answers; a press goes there. */
export function AnsweredLine({ message, answers }: { message: Message; answers: Message }) {
  const t = useT();
  const setDesk = useSetDesk();
  const { label, keys, run } = useCommand('answered');
  const author = answers.direction === 'out' ? t('conversation.you') : answers.author.name;
  return (
    <button
      type="button"
      className={css.line}
      title={`${label} (${keys})`}
      onClick={() => {
        setDesk({ focusedMessage: message.id });
        run();
      }}
    >
      <span className={css.author}>{t('conversation.replyToText', { author })}</span>
      <bdi className={css.words}>{answers.text.slice(0, 200)}</bdi>
    </button>
  );
}
