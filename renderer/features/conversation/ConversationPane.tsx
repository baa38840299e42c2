import { EmptyState } from '@/ui/EmptyState';
import { isForAll } from '@/ui/row/isForAll';
import { useT } from '@/ui/useT';
import { useConversation, useThreadMessages } from '@/cache';
import { useDesk } from '@/commands';
import { ConversationHeader } from './ConversationHeader';
import { FindBar } from './find/FindBar';
import { useFound } from './find/useFound';
import { PrintSheet } from './PrintSheet';
import { RefusedLine } from './RefusedLine';
import { RuleLine } from './RuleLine';
import { Thread } from './Thread';
import css from './ConversationPane.module.css';

/** The open conversation: who it is with, what can be done, and every message. */
export function ConversationPane() {
  const t = useT();
  const open = useDesk((desk) => desk.open);
  const starting = useDesk((desk) => desk.composer?.kind === 'new');
  const conversation = useConversation(open);
  const other = useConversation(conversation?.linkedTo ?? null) ?? null;
  const result = useThreadMessages(open, other?.id ?? null);
  const found = useFound(result);
  if (!conversation) {
    // A new message takes the whole place.
    if (starting) return null;
    return (
      <section className={css.pane} aria-label={t('conversation.region')}>
        {open === null && <EmptyState text={t('conversation.nothingOpen')} />}
      </section>
    );
  }
  const isMixed = other !== null && other.visibility !== conversation.visibility;
  // Both halves are one thread: it stays where it is when the person turns to the other one.
  const thread = other && other.id < conversation.id ? other.id : conversation.id;
  return (
    <section
      className={css.pane}
      data-public={isForAll(conversation) && !isMixed}
      aria-label={t('conversation.region')}
    >
      <ConversationHeader conversation={conversation} other={other} />
      <RefusedLine conversation={conversation} />
      <RuleLine conversation={conversation} />
      <FindBar key={`find ${thread}`} found={found} />
      {result.loading ? (
        <div className={css.space} />
      ) : (
        <Thread key={thread} conversation={conversation} other={other} result={result} found={found} />
      )}
      <PrintSheet conversation={conversation} result={result} />
    </section>
  );
}
