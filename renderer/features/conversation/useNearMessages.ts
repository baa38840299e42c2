import { type RefObject, startTransition, useEffect, useRef, useState } from 'react';
import type { MessageId } from '@shared/domain/ids';
import { drawnAtFirst, leastHeight } from './drawnAtFirst';
import type { ThreadItem } from './threadItems';

/** So far (px) above and below what is seen, messages are drawn. */
const reach = '600px 0px';

/**
 * Which messages of a thread are to be drawn: at first what its first frame shows, after that whatever is near what is
 * seen. `heightOf`: what to keep free for one that is not drawn, as tall as it was or as little as it will be.
 * @param start index of the message the thread begins at, below 0 its end
 * @param content its children are the messages, each with its id as `data-message`
 */
export function useNearMessages(
  { scroller, content }: { scroller: RefObject<HTMLElement | null>; content: RefObject<HTMLElement | null> },
  items: readonly ThreadItem[],
  start: number,
) {
  const [near, setNear] = useState(() => drawnAtFirst(items, start, window.innerHeight));
  const [heights] = useState(() => new Map<string, number>());
  const observer = useRef<IntersectionObserver>(null);
  useEffect(() => {
    const watched = new IntersectionObserver(
      (entries) => {
        const changes = entries.map(({ target, isIntersecting, boundingClientRect }) => {
          const id = (target as HTMLElement).dataset.message as MessageId;
          if (!isIntersecting) heights.set(id, boundingClientRect.height);
          return { id, isIntersecting };
        });
        // A key goes first.
        startTransition(() => setNear((now) => changed(now, changes)));
      },
      { root: scroller.current, rootMargin: reach },
    );
    observer.current = watched;
    return () => watched.disconnect();
  }, [scroller, heights]);
  useEffect(() => {
    // One that is watched already is left as it is.
    for (const child of content.current?.children ?? []) observer.current?.observe(child);
  }, [content, items]);
  const heightOf = (item: ThreadItem): number => {
    const { id } = item.message;
    const height = heights.get(id) ?? leastHeight(item);
    heights.set(id, height);
    return height;
  };
  return { near, heightOf };
}

type Change = { id: MessageId; isIntersecting: boolean };

function changed(near: ReadonlySet<MessageId>, changes: readonly Change[]): ReadonlySet<MessageId> {
  if (changes.every(({ id, isIntersecting }) => near.has(id) === isIntersecting)) return near;
  const next = new Set(near);
  for (const { id, isIntersecting } of changes) {
    if (isIntersecting) next.add(id);
    else next.delete(id);
  }
  return next;
}
