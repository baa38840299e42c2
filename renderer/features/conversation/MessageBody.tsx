import { useCallback, useState } from 'react';
import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { MessageFrame } from '@/ui/MessageFrame';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import { MessageText } from './MessageText';
import { usePlainSwitch } from './plainSwitch';
import css from './MessageBody.module.css';

/** What the message says: the sender's own design on white paper, or plain text; `v` goes from one to the other. */
export function MessageBody({ message }: { message: Message }) {
  const t = useT();
  const openLink = useOpenLink();
  const [plain, toggle] = usePlainSwitch(message.id);
  const [blocked, setBlocked] = useState(0);
  const onBlocked = useCallback((images: number) => setBlocked(images), []);

  if (message.text === '' && message.deletedAt !== null) return <p className={css.gone}>{t('conversation.deleted')}</p>;
  if (!message.html) return message.text === '' ? null : <MessageText text={message.text} />;
  return (
    <>
      {plain ? (
        <MessageText text={message.text} />
      ) : (
        <MessageFrame
          message={message}
          title={t('conversation.frameTitle', { author: message.author.name })}
          fallback={<MessageText text={message.text} />}
          onBlocked={onBlocked}
          openLink={openLink}
        />
      )}
      <div className={css.below}>
        {blocked > 0 && !plain && <span>{t('conversation.imagesBlocked', { count: blocked })}</span>}
        <button type="button" className={css.switch} onClick={toggle}>
          {t(plain ? 'conversation.showDesigned' : 'conversation.showPlain')}
          <KeyHint label="V" />
        </button>
      </div>
    </>
  );
}
