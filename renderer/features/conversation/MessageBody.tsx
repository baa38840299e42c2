import { useCallback, useState } from 'react';
import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { MessageFrame } from '@/ui/MessageFrame';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import { useCommand, useDesk } from '@/commands';
import { MessageText } from './MessageText';
import { useSwitch } from './useSwitch';
import css from './MessageBody.module.css';

/** What the message says: the sender's own design on white paper, or plain text; `v` goes from one to the other. */
export function MessageBody({ message }: { message: Message }) {
  const t = useT();
  const { id, text, html, deletedAt } = message;
  if (text === '' && deletedAt !== null) return <p className={css.gone}>{t('conversation.deleted')}</p>;
  if (html) return <Designed message={message} />;
  return text === '' ? null : <MessageText id={id} text={text} />;
}

function Designed({ message }: { message: Message }) {
  const t = useT();
  const openLink = useOpenLink();
  const plain = useDesk((desk) => desk.plain.has(message.id));
  const toggle = useSwitch('plain', message.id);
  const { keys } = useCommand('plain');
  const [blocked, setBlocked] = useState(0);
  const onBlocked = useCallback((images: number) => setBlocked(images), []);
  const text = <MessageText id={message.id} text={message.text} />;
  return (
    <>
      {plain ? (
        text
      ) : (
        <MessageFrame
          message={message}
          title={t('conversation.frameTitle', { author: message.author.name })}
          fallback={text}
          onBlocked={onBlocked}
          openLink={openLink}
        />
      )}
      <div className={css.below}>
        {blocked > 0 && !plain && <span>{t('conversation.imagesBlocked', { count: blocked })}</span>}
        <button type="button" className={css.switch} onClick={toggle}>
          {t(plain ? 'conversation.showDesigned' : 'conversation.showPlain')}
          <KeyHint label={keys} />
        </button>
      </div>
    </>
  );
}
