import { useCallback, useEffect, useRef } from 'react';
import type { MessageId } from '@shared/domain/ids';
import type { Message } from '@shared/domain/message';
import { type DialogName, useDesk, useSetDesk } from '@/commands';

/** DOM id of a message's article. */
export const articleId = (id: MessageId): string => `message-${id}`;

/** Dialogs about the message that has the focus, which comes back to it when they close. */
const ofMessage: ReadonlySet<DialogName> = new Set<DialogName>(['react', 'editMessage', 'removeMessage', 'editNote']);

/**
 * Ties the focused message of the desk (n, p) to the focus of the page, both ways. The focus also comes back to the
 * thread when an editor closes, but is never taken from a dialog. `tabbable`: the one message Tab reaches.
 */
export function useMessageFocus(messages: readonly Message[], reveal: (article: Element) => void) {
  const focused = useDesk((desk) => desk.focusedMessage);
  const writing = useDesk((desk) => desk.composer !== null);
  const covered = useDesk((desk) => desk.dialog !== null);
  const setDesk = useSetDesk();
  const index = messages.findIndex(({ id }) => id === focused);
  const tabbable = index < 0 ? (messages.at(-1)?.id ?? null) : focused;
  const awaited = focused !== null && index < 0;
  const latest = useRef({ tabbable, awaited, covered });
  useEffect(() => {
    latest.current = { tabbable, awaited, covered };
  });

  // A message just sent is asked for before it is here: what counts is when it is.
  const here = index >= 0;
  // Opening a conversation leaves the focus in the list.
  const followed = useRef(focused);
  useEffect(() => {
    if (followed.current === focused || covered || (focused !== null && !here)) return;
    followed.current = focused;
    if (focused === null || document.activeElement?.id === articleId(focused)) return;
    const article = document.getElementById(articleId(focused));
    if (article) reveal(article);
    focusArticle(focused);
  }, [focused, here, covered, reveal]);

  const about = useDesk((desk) => desk.dialog !== null && ofMessage.has(desk.dialog));
  const wasAbout = useRef(about);
  useEffect(() => {
    if (wasAbout.current && !about && !latest.current.covered && focused !== null) focusArticle(focused);
    wasAbout.current = about;
  }, [about, focused]);

  const wasWriting = useRef(writing);
  useEffect(() => {
    const { tabbable: last, awaited: comes, covered: under } = latest.current;
    if (wasWriting.current && !writing && !comes && !under && last !== null) focusArticle(last);
    wasWriting.current = writing;
  }, [writing]);

  // Of two linked conversations, what is done next is done to the one this message is in.
  const onFocus = useCallback(
    ({ id, conversationId }: Message) => setDesk({ focusedMessage: id, open: conversationId }),
    [setDesk],
  );
  return { tabbable, onFocus };
}

function focusArticle(id: MessageId): void {
  document.getElementById(articleId(id))?.focus({ preventScroll: true });
}
