import type { MessageId } from '@shared/domain/ids';
import { useCommand, useSetDesk } from '@/commands';
import { KeyHint } from '@/ui/KeyHint';
import { useT } from '@/ui/useT';
import css from './MessageBody.module.css';

/** Saves every file of a message into one folder. */
export function SaveAll({ message }: { message: MessageId }) {
  const t = useT();
  const setDesk = useSetDesk();
  const { keys, run } = useCommand('saveFiles');
  return (
    <div className={css.below}>
      <button
        type="button"
        className={css.switch}
        onClick={() => {
          setDesk({ focusedMessage: message });
          run();
        }}
      >
        {t('conversation.file.saveAll')}
        <KeyHint label={keys} />
      </button>
    </div>
  );
}
