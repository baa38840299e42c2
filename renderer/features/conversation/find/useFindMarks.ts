import { type RefObject, useEffect, useRef } from 'react';
import { domText, rangeOf } from '@/ui/find/domText';
import { paint } from '@/ui/find/paint';
import type { Range as Stretch } from '@shared/ipc/search';
import { articleId } from '../useMessageFocus';
import type { FoundPlaces } from './useFound';

/** What is marked: stretches of a message's words, and the place the person is at. */
export type Marks = Pick<FoundPlaces, 'query' | 'current' | 'places'>;

/**
 * Marks what was found in the messages that are drawn, those in frames included, and brings the place the person is at
 * into view once it is there. Nothing of the page is changed: the marks are painted over it.
 */
export function useFindMarks(scroller: RefObject<HTMLElement | null>, found: Marks | null): void {
  const shown = useRef('');
  useEffect(() => {
    const root = scroller.current;
    if (!root || !found) return;
    const { current, query, places } = found;
    const wanted = current ? `${current.id} ${current.place} ${query}` : '';
    let erase = (): void => undefined;
    const mark = () => {
      erase();
      const here = current && document.getElementById(articleId(current.id));
      const marks = [...root.querySelectorAll('article')].flatMap((article) => marksIn(article, places));
      const now = marks.filter(({ article }) => article === here)[current?.place ?? 0]?.range ?? null;
      erase = paint(
        marks.map(({ range }) => range),
        now,
      );
      if (now && shown.current !== wanted) {
        shown.current = wanted;
        reveal(now, root);
      }
    };
    let frame = requestAnimationFrame(mark);
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(mark);
    };
    const observer = new MutationObserver(again);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    // A frame's load does not bubble, but it can be seen on its way down.
    root.addEventListener('load', again, true);
    return () => {
      observer.disconnect();
      root.removeEventListener('load', again, true);
      cancelAnimationFrame(frame);
      erase();
    };
  }, [scroller, found]);
}

function marksIn(
  article: HTMLElement,
  places: (text: string) => readonly Stretch[],
): { article: HTMLElement; range: Range }[] {
  const words = article.querySelector('[data-words]');
  const body = words instanceof HTMLIFrameElement ? words.contentDocument?.body : words;
  if (!body) return [];
  const text = domText(body);
  return places(text.text).flatMap(({ start, end }) => {
    const range = rangeOf(text, start, end);
    return range ? [{ article, range }] : [];
  });
}

/** Room to the edge that a place is given. */
const margin = 60;

function reveal(range: Range, scroller: HTMLElement): void {
  const frame = range.startContainer.ownerDocument?.defaultView?.frameElement;
  const box = range.getBoundingClientRect();
  const top = box.top + (frame?.getBoundingClientRect().top ?? 0);
  const view = scroller.getBoundingClientRect();
  const hidden = top < view.top + margin || top + box.height > view.bottom - margin;
  if (hidden) scroller.scrollTop += top - view.top - view.height / 3;
}
