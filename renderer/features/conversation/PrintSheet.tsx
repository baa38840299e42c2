import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { Conversation } from '@shared/domain/conversation';
import type { Message } from '@shared/domain/message';
import { useLocale } from '@/ui/format/locale';
import { fullText } from '@/ui/format/when';
import { useT } from '@/ui/useT';
import type { MessagesResult } from '@/cache';
import { ChannelName } from './ChannelName';
import css from './PrintSheet.module.css';

/**
 * The open conversation on paper: drawn only while the page is printed, alone. Notes are ours and stay out;
 * a sender's design becomes text.
 */
export function PrintSheet({ conversation, result }: { conversation: Conversation; result: MessagesResult }) {
  const t = useT();
  const printing = usePrinting();
  const messages = result.messages.filter(({ direction }) => direction !== 'note');
  if (!printing) return null;
  return createPortal(
    <div className={`${css.sheet} tresen-print`}>
      <h1 className={css.title}>{conversation.subject ?? conversation.customerName}</h1>
      <p className={css.facts}>
        <bdi>{conversation.customerName}</bdi>
        <ChannelName kind={conversation.channel} />
      </p>
      {result.hasMore && <p className={css.facts}>{t('conversation.print.older', { count: messages.length })}</p>}
      {messages.map((message) => (
        <Printed key={message.id} message={message} />
      ))}
    </div>,
    document.body,
  );
}

function Printed({ message }: { message: Message }) {
  const t = useT();
  const locale = useLocale();
  const { author, direction, sortAt, text, attachments } = message;
  return (
    <div className={css.message}>
      <p className={css.head}>
        <strong>
          <bdi>{author.name || t('conversation.you')}</bdi>
        </strong>
        {direction === 'in' && author.address}
        <span className={css.time}>{fullText(sortAt, locale)}</span>
      </p>
      <div className={css.text} dir="auto">
        {text === '' && message.deletedAt !== null ? t('conversation.deleted') : text}
      </div>
      {attachments.length > 0 && (
        <p className={css.files}>
          {t('conversation.file.list')}: {attachments.map(({ name }) => name).join(', ')}
        </p>
      )}
    </div>
  );
}

/** True from just before the page is printed until just after. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes its picture right after the event: the sheet must be drawn by then.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
