import { useCallback, useState } from 'react';
import type { Message } from '@shared/domain/message';
import { KeyHint } from '@/ui/KeyHint';
import { MessageFrame } from '@/ui/MessageFrame';
import { useOpenLink } from '@/ui/useOpenLink';
import { useT } from '@/ui/useT';
import { useSender } from '@/cache';
import { useCommand, useDesk } from '@/commands';
import { MessageText } from './MessageText';
import { PicturesLine } from './PicturesLine';
import { useSwitch } from './useSwitch';
import css from './MessageBody.module.css';

/** What the message says: the sender's own design on white paper, or plain text; `v` goes from one to the other. */
export function MessageBody({ message }: { message: Message }) {
  const t = useT();
  const { id, text, html, deletedAt } = message;
  if (text === '' && deletedAt !== null) return <p className={css.gone}>{t('conversation.deleted')}</p>;
  if (html) return <Designed message={message} />;
  if (message.mail?.unreadable) return <Unreadable text={text} />;
  return text === '' ? null : <MessageText id={id} text={text} />;
}

/** A mail nobody could parse, as its own source. */
function Unreadable({ text }: { text: string }) {
  const t = useT();
  return (
    <>
      <p className={css.gone}>{t('trust.unreadable')}</p>
      <pre className={css.source}>{text}</pre>
    </>
  );
}

function Designed({ message }: { message: Message }) {
  const t = useT();
  const openLink = useOpenLink();
  const plain = useDesk((desk) => desk.plain.has(message.id));
  const asked = useDesk((desk) => desk.pictures.has(message.id));
  const sender = useSender(message.author.address);
  const toggle = useSwitch('plain', message.id);
  const { keys } = useCommand('plain');
  const [blocked, setBlocked] = useState(0);
  const onBlocked = useCallback((images: number) => setBlocked(images), []);
  const text = <MessageText id={message.id} text={message.text} />;
  const pictures = asked || sender?.pictures === true;
  return (
    <>
      {plain ? (
        text
      ) : (
        <MessageFrame
          key={String(pictures)}
          message={message}
          title={t('conversation.frameTitle', { author: message.author.name })}
          fallback={text}
          onBlocked={onBlocked}
          pictures={pictures}
          openLink={openLink}
        />
      )}
      <div className={css.below}>
        {blocked > 0 && !plain && !pictures && <PicturesLine message={message} count={blocked} />}
        <button type="button" className={css.switch} onClick={toggle}>
          {t(plain ? 'conversation.showDesigned' : 'conversation.showPlain')}
          <KeyHint label={keys} />
        </button>
      </div>
    </>
  );
}
