import type { Message } from '@shared/domain/message';
import { useDesk } from '@/commands';
import { clockText } from '@/ui/format/when';
import { useLocale } from '@/ui/format/locale';
import { useT } from '@/ui/useT';
import { ActsLine } from './ActsLine';
import { AnsweredLine } from './AnsweredLine';
import { InvitationBlock } from './InvitationBlock';
import { MessageBody } from './MessageBody';
import { MessageFiles } from './MessageFiles';
import { MessageHead } from './MessageHead';
import { NoteMark } from './NoteMark';
import { OutboxLine } from './OutboxLine';
import { TroubleLine } from './TroubleLine';
import { Reactions } from './Reactions';
import { TrustLine } from './TrustLine';
import { UncopiedLine } from './UncopiedLine';
import { WarnedLine } from './WarnedLine';
import { articleId } from './useMessageFocus';
import css from './MessageArticle.module.css';

type Props = {
  message: Message;
  continued: boolean;
  answers: Message | null;
  place: number;
  count: number;
  tabbable: boolean;
  onFocus(message: Message): void;
};

/** One message: theirs plain on the ground, ours on a light ground with a line at the right, a note on yellow. */
export function MessageArticle({ message, continued, answers, place, count, tabbable, onFocus }: Props) {
  const t = useT();
  const time = clockText(message.sortAt, useLocale());
  const { id, direction, author } = message;
  // A picture the mail shows inside is not shown a second time below it.
  const files = message.attachments.filter(
    ({ cid, mime }) => !(message.html && cid !== null && mime.startsWith('image/')),
  );
  // What is looked for may stand below a warning.
  const open = useDesk((desk) => desk.unfolded.has(id) || desk.find !== null);
  const folded = message.contentWarning !== undefined && !open;
  const name = {
    in: t('conversation.articleName', { author: author.name, time }),
    out: t('conversation.articleNameOwn', { time }),
    note: t('conversation.articleNameNote', { time }),
  }[direction];
  // As the ARIA feed pattern asks: messages take the focus, one of them is in the tab order.
  const roving = { tabIndex: tabbable ? 0 : -1, onFocus: () => onFocus(message) };
  return (
    <article
      id={articleId(id)}
      className={css.message}
      data-direction={direction}
      data-deleted={message.deletedAt !== null}
      data-hidden={message.hidden}
      aria-label={name}
      aria-posinset={place}
      aria-setsize={count}
      {...roving}
    >
      {direction === 'note' && <NoteMark message={message} />}
      {direction !== 'note' && <MessageHead message={message} continued={continued} />}
      {answers && <AnsweredLine message={message} answers={answers} />}
      {direction === 'in' && message.mail && <TrustLine message={message} />}
      {message.mail?.invitation && <InvitationBlock message={message} invitation={message.mail.invitation} />}
      {message.contentWarning !== undefined && <WarnedLine id={id} warning={message.contentWarning} open={open} />}
      {!folded && <MessageBody key={`${id} ${message.editedAt}`} message={message} />}
      {!folded && files.length > 0 && <MessageFiles id={id} attachments={files} />}
      {message.reactions.length > 0 && <Reactions message={message} />}
      {message.acts && <ActsLine message={message} />}
      {message.outboxId !== null && <OutboxLine id={message.outboxId} />}
      {message.uncopied && <UncopiedLine message={message} />}
      {message.trouble && <TroubleLine trouble={message.trouble} />}
    </article>
  );
}
