import type { Message } from '@shared/domain/message';
import { useT } from '@/ui/useT';
import { Designed } from './Designed';
import { MessageText } from './MessageText';
import { NoticeBlock } from './NoticeBlock';
import css from './MessageBody.module.css';

/** What the message says: the sender's own design on white paper, or plain text. */
export function MessageBody({ message }: { message: Message }) {
  const t = useT();
  const { id, text, html, deletedAt, direction } = message;
  if (text === '' && deletedAt !== null) {
    return <p className={css.gone}>{t(direction === 'out' ? 'conversation.deletedOwn' : 'conversation.deleted')}</p>;
  }
  if (message.notice) {
    return (
      <>
        <NoticeBlock notice={message.notice} />
        {text !== '' && message.notice.kind === 'call' && <MessageText id={id} text={text} />}
      </>
    );
  }
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
