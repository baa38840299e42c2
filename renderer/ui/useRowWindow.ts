import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** So many rows are drawn above and below what is seen, once that is on the screen. */
const beyond = 8;

/** Rows that are to be drawn (`to` is not), and where the list stands without asking the page for its layout. */
export type RowWindow = { from: number; to: number; place: { top: number; height: number } };

/** What a window is of: `count` rows of one height, of the list called `of`, which is at most so high (px). */
type Rows = { rowHeight: number; mostHeight: number | undefined; count: number; of: string };

/**
 * Which rows are to be drawn in a scroller. What is seen is drawn at once, what lies beyond it after the frame, so that no
 * key waits for it. `place` is as of the last scroll: who scrolls by itself writes its `top`.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  { rowHeight, mostHeight, count, of }: Rows,
): RowWindow {
  const [{ first, wide, ...shown }, setWindow] = useState({ of, first: 0, wide: false });
  const [height, setHeight] = useState(() => Math.min(window.innerHeight, mostHeight ?? Infinity));
  // Another list begins at its top, and with what is seen of it.
  if (shown.of !== of) setWindow({ of, first: 0, wide: false });
  const place = useRef({ top: 0, height: 0 });
  const drawn = useRef(0);
  useLayoutEffect(() => {
    drawn.current = first;
  }, [first]);
  useEffect(() => {
    const timer = setTimeout(() => setWindow((now) => ({ ...now, wide: true })));
    return () => clearTimeout(timer);
  }, [of]);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const draw = (): void => setWindow((now) => ({ ...now, first: Math.floor(place.current.top / rowHeight) }));
    const moved = (): void => {
      place.current.top = element.scrollTop;
      const far = Math.abs(place.current.top / rowHeight - drawn.current) > beyond - 1;
      clearTimeout(timer);
      // Within the frame of the scroll where a gap would be seen.
      if (far) flushSync(draw);
      else timer = setTimeout(draw);
    };
    const size = new ResizeObserver(([entry]) => {
      place.current.height = entry?.contentRect.height ?? 0;
      setHeight(place.current.height);
    });
    element.addEventListener('scroll', moved, { passive: true });
    size.observe(element);
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', moved);
      size.disconnect();
    };
  }, [scroller, rowHeight]);
  const reach = wide ? beyond : 0;
  const seen = Math.ceil(height / rowHeight) + 1;
  const from = Math.max(0, Math.min(first, count - seen) - reach);
  return { from, to: Math.min(count, first + seen + reach), place: place.current };
}
