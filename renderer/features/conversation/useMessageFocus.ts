import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { VirtuosoHandle } from 'react-virtuoso';
import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { useDesk, useSetDesk } from '@/commands';

/** DOM id of a message's article. */
export const articleId = (id: MessageId): string => `message-${id}`;

/**
 * Ties the focused message of the desk (n, p) to the focus of the page, both ways. The focus also comes back to the
 * thread when an editor closes. `tabbable`: the one message Tab reaches.
 */
export function useMessageFocus(messages: readonly Message[], list: RefObject<VirtuosoHandle | null>) {
  const focused = useDesk((desk) => desk.focusedMessage);
  const writing = useDesk((desk) => desk.composer !== null);
  const setDesk = useSetDesk();
  const index = messages.findIndex(({ id }) => id === focused);
  const tabbable = index < 0 ? (messages.at(-1)?.id ?? null) : focused;
  const awaited = focused !== null && index < 0;
  const latest = useRef({ index, tabbable, awaited });
  useEffect(() => {
    latest.current = { index, tabbable, awaited };
  });

  // A message just sent is asked for before it is here: what counts is when it is.
  const here = index >= 0;
  const opened = useRef(focused);
  useEffect(() => {
    // Opening a conversation leaves the focus in the list.
    if (opened.current === focused) return;
    opened.current = null;
    if (focused === null || !here || document.activeElement?.id === articleId(focused)) return;
    const at = latest.current.index;
    list.current?.scrollIntoView({ index: at, behavior: 'auto' });
    // A faster key may have gone on to another message before this one is drawn.
    return focusOnceDrawn(focused);
  }, [focused, here, list]);

  const wasWriting = useRef(writing);
  useEffect(() => {
    const { tabbable: last, awaited: comes } = latest.current;
    if (wasWriting.current && !writing && !comes && last !== null) focusArticle(last);
    wasWriting.current = writing;
  }, [writing]);

  const onFocus = useCallback((id: MessageId) => setDesk({ focusedMessage: id }), [setDesk]);
  return { tabbable, onFocus };
}

/** The list draws what is scrolled to some frames later, and says nothing where it need not scroll. Ends by the answer. */
function focusOnceDrawn(id: MessageId): () => void {
  let frame = 0;
  const look = (): void => {
    if (document.getElementById(articleId(id)) !== null) focusArticle(id);
    else frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

function focusArticle(id: MessageId): void {
  document.getElementById(articleId(id))?.focus({ preventScroll: true });
}
