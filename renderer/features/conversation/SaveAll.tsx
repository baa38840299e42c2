import type { MessageId } from '@shared/domain/ids';
import { useBridge } from '@/bridge';
import { useT } from '@/ui/useT';
import css from './MessageBody.module.css';

/** Saves every file of a message into one folder. */
export function SaveAll({ message }: { message: MessageId }) {
  const t = useT();
  const bridge = useBridge();
  return (
    <div className={css.below}>
      <button
        type="button"
        className={css.switch}
        onClick={() => void bridge.call('messages', 'saveFiles', { messageId: message })}
      >
        {t('conversation.file.saveAll')}
      </button>
    </div>
  );
}
