import type { Message } from '@shared/domain/message';
import { useCommand, useSetDesk } from '@/commands';
import { useT } from '@/ui/useT';
import css from './OutboxLine.module.css';

/** That a mail went out but is not in Sent at its server, why, and the way to put it there. */
export function UncopiedLine({ message: { id, uncopied } }: { message: Message }) {
  const t = useT();
  const setDesk = useSetDesk();
  const { label, run } = useCommand('keepCopy');
  const full = uncopied?.facts.context === 'full';
  return (
    <footer className={css.line}>
      <span role="status">{t(full ? 'conversation.uncopied.full' : 'conversation.uncopied.other')}</span>
      <span className={css.buttons}>
        <button
          type="button"
          className={css.button}
          onClick={() => {
            setDesk({ focusedMessage: id });
            run();
          }}
        >
          {label}
        </button>
      </span>
    </footer>
  );
}
