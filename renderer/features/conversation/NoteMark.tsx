import { IconNote, IconPencil, IconX } from '@tabler/icons-react';
import type { Message } from '@shared/domain/message';
import { useLocale } from '@/ui/format/locale';
import { clockText, fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import { useApply, useSetDesk } from '@/commands';
import css from './NoteMark.module.css';

/** Says that this is a note of ours which nobody else sees, and lets it go. */
export function NoteMark({ message }: { message: Message }) {
  const t = useT();
  const locale = useLocale();
  const apply = useApply();
  const setDesk = useSetDesk();
  const edit = () => setDesk({ dialog: 'editNote', focusedMessage: message.id });
  const remove = () => void apply({ type: 'removeNote', messageId: message.id });
  return (
    <header className={css.head}>
      <IconNote size={15} stroke={1.5} aria-hidden />
      <strong>{t('conversation.note')}</strong>
      <span className={css.hint}>{t('conversation.noteHint')}</span>
      <time
        className={css.time}
        dateTime={new Date(message.sortAt).toISOString()}
        title={fullText(message.sortAt, locale)}
      >
        {clockText(message.sortAt, locale)}
      </time>
      <button
        type="button"
        className={css.remove}
        aria-label={t('conversation.editNote')}
        title={t('conversation.editNote')}
        onClick={edit}
      >
        <IconPencil size={14} stroke={1.5} />
      </button>
      <button
        type="button"
        className={css.remove}
        aria-label={t('conversation.removeNote')}
        title={t('conversation.removeNote')}
        onClick={remove}
      >
        <IconX size={14} stroke={1.5} />
      </button>
    </header>
  );
}
