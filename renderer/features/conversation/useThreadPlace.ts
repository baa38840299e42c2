import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';

/** What stays where it is on the screen: the end of the thread, or one child of it, so far (px) below the upper edge. */
type Place = 'end' | { child: Element; top: number };

/** So near (px) to its end a thread counts as at its end. */
const nearEnd = 40;

/**
 * Where a thread stands. It begins at the child with the index `start`, below 0 at its end. Whatever grows or enters
 * above, and pictures that come late, what is seen stays where it is; at the end it follows what comes, `last` being the
 * last of it. Nothing is asked for its layout outside of the frame's own.
 */
export function useThreadPlace(
  { scroller, content }: { scroller: RefObject<HTMLElement | null>; content: RefObject<HTMLElement | null> },
  { start, last }: { start: number; last: string | null },
) {
  const [atEnd, setAtEnd] = useState(true);
  const place = useRef<Place>('end');
  const written = useRef(0);
  const height = useRef(0);

  const scrollTo = useCallback(
    (top: number): void => {
      const view = scroller.current;
      if (!view) return;
      if (view.scrollTop !== top) view.scrollTop = top;
      written.current = view.scrollTop;
    },
    [scroller],
  );
  /** Where somebody else scrolled to is what is held from there on. */
  const take = useCallback((): void => {
    const view = scroller.current;
    if (!view || view.scrollTop === written.current) return;
    const cut = view.scrollTop < written.current && view.scrollTop >= endOf(view) - 1;
    written.current = view.scrollTop;
    // Less is there to scroll, nobody did.
    if (cut) return;
    const { top } = view.getBoundingClientRect();
    const seen = [...(content.current?.children ?? [])].find((child) => child.getBoundingClientRect().bottom > top);
    if (seen) place.current = { child: seen, top: topIn(view, seen) };
    setAtEnd(isAtEnd(view));
  }, [scroller, content]);
  const hold = useCallback((): void => {
    const view = scroller.current;
    if (!view) return;
    take();
    const held = place.current;
    if (held === 'end') scrollTo(endOf(view));
    else if (held.child.isConnected) scrollTo(view.scrollTop + topIn(view, held.child) - held.top);
    setAtEnd(isAtEnd(view));
  }, [scroller, scrollTo, take]);

  useLayoutEffect(() => {
    const view = scroller.current;
    const inside = content.current;
    if (!view || !inside) return undefined;
    const first = inside.children[start];
    place.current = first ? { child: first, top: 0 } : 'end';
    // Told within the frame, before it is painted.
    const size = new ResizeObserver(() => {
      const shorter = view.clientHeight < height.current;
      // An editor that opens must not cover what is answered.
      if (shorter && view.scrollTop + height.current > view.scrollHeight - nearEnd) place.current = 'end';
      height.current = view.clientHeight;
      hold();
    });
    view.addEventListener('scroll', take, { passive: true });
    size.observe(view);
    size.observe(inside);
    return () => {
      view.removeEventListener('scroll', take);
      size.disconnect();
    };
  }, [scroller, content, start, take, hold]);

  const known = useRef({ last, atEnd });
  useLayoutEffect(() => {
    if (known.current.last !== last && known.current.atEnd) place.current = 'end';
    known.current = { last, atEnd };
  }, [last, atEnd]);

  const toEnd = useCallback((): void => {
    place.current = 'end';
    hold();
  }, [hold]);
  /** Brings an element into view, by its upper edge when it does not fit, and holds the child it is in. */
  const reveal = useCallback(
    (element: Element): void => {
      const view = scroller.current;
      const child = [...(content.current?.children ?? [])].find((one) => one.contains(element));
      if (!view || !child) return;
      const top = topIn(view, child);
      const over = top + child.getBoundingClientRect().height - view.clientHeight;
      if (top >= 0 && over <= 0) return;
      scrollTo(view.scrollTop + (top < 0 ? top : Math.min(top, over)));
      place.current = { child, top: topIn(view, child) };
      setAtEnd(isAtEnd(view));
    },
    [scroller, content, scrollTo],
  );
  return { atEnd, toEnd, reveal };
}

const topIn = (view: Element, child: Element): number =>
  child.getBoundingClientRect().top - view.getBoundingClientRect().top;

const endOf = (view: Element): number => view.scrollHeight - view.clientHeight;

const isAtEnd = (view: Element): boolean => endOf(view) - view.scrollTop <= nearEnd;
