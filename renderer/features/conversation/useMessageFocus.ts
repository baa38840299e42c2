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
  const tabbable = messages.some(({ id }) => id === focused) ? focused : (messages.at(-1)?.id ?? null);
  const wasWriting = useRef(writing);

  const order = useRef(messages);
  useEffect(() => {
    order.current = messages;
  });
  const goTo = useCallback(
    (id: MessageId) => {
      const index = order.current.findIndex((message) => message.id === id);
      if (index < 0 || document.activeElement?.id === articleId(id)) return;
      const focus = () => document.getElementById(articleId(id))?.focus({ preventScroll: true });
      list.current?.scrollIntoView({ index, behavior: 'auto', done: focus });
    },
    [list],
  );
  useEffect(() => {
    if (focused !== null) goTo(focused);
  }, [focused, goTo]);
  useEffect(() => {
    if (wasWriting.current && !writing && tabbable !== null) goTo(tabbable);
    wasWriting.current = writing;
  }, [writing, tabbable, goTo]);

  const onFocus = useCallback((id: MessageId) => setDesk({ focusedMessage: id }), [setDesk]);
  return { tabbable, onFocus };
}
