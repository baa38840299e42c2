import { useCallback, useEffect, useRef } from 'react';
import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useDesk, useSetDesk } from '@/commands';

/** DOM id of a message's article. */
export const articleId = (id: MessageId): string => `message-${id}`;

/**
 * Ties the focused message of the desk (n, p) to the focus of the page, both ways. The focus also comes back to the
 * thread when an editor closes. `tabbable`: the one message Tab reaches.
 */
export function useMessageFocus(messages: readonly Message[], reveal: (article: Element) => void) {
  const focused = useDesk((desk) => desk.focusedMessage);
  const writing = useDesk((desk) => desk.composer !== null);
  const setDesk = useSetDesk();
  const index = messages.findIndex(({ id }) => id === focused);
  const tabbable = index < 0 ? (messages.at(-1)?.id ?? null) : focused;
  const awaited = focused !== null && index < 0;
  const latest = useRef({ tabbable, awaited });
  useEffect(() => {
    latest.current = { tabbable, awaited };
  });

  // A message just sent is asked for before it is here: what counts is when it is.
  const here = index >= 0;
  const opened = useRef(focused);
  useEffect(() => {
    // Opening a conversation leaves the focus in the list.
    if (opened.current === focused) return;
    opened.current = null;
    if (focused === null || !here || document.activeElement?.id === articleId(focused)) return;
    const article = document.getElementById(articleId(focused));
    if (article) reveal(article);
    focusArticle(focused);
  }, [focused, here, reveal]);

  const wasWriting = useRef(writing);
  useEffect(() => {
    const { tabbable: last, awaited: comes } = latest.current;
    if (wasWriting.current && !writing && !comes && last !== null) focusArticle(last);
    wasWriting.current = writing;
  }, [writing]);

  const onFocus = useCallback((id: MessageId) => setDesk({ focusedMessage: id }), [setDesk]);
  return { tabbable, onFocus };
}

function focusArticle(id: MessageId): void {
  document.getElementById(articleId(id))?.focus({ preventScroll: true });
}
