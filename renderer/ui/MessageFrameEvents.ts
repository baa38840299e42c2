import { safeHref } from '@shared/logic/text/links';

/**
 * Ties a frame's document to the desk around it: a click on a link asks the desk instead of loading anything, and
 * keys pressed inside reach the desk's shortcuts. Returns how to untie it.
 */
export function tieFrame(
  frame: HTMLIFrameElement,
  page: Document,
  openLink: (url: string, words: string) => void,
): () => void {
  const onClick = (event: Event) => {
    event.preventDefault();
    const link = (event.target as Element | null)?.closest?.('a[href]');
    const href = link ? safeHref(link.getAttribute('href') ?? '') : null;
    if (link && href && event.type === 'click') openLink(href, link.textContent);
  };
  const onKey = (event: KeyboardEvent) => {
    const copy = new KeyboardEvent(event.type, event);
    Object.defineProperty(copy, 'isComposing', { value: event.isComposing });
    if (!frame.dispatchEvent(copy)) event.preventDefault();
  };
  const prevent = (event: Event) => event.preventDefault();
  page.addEventListener('click', onClick);
  page.addEventListener('auxclick', onClick);
  page.addEventListener('dragstart', prevent);
  page.addEventListener('submit', prevent);
  page.addEventListener('keydown', onKey);
  return () => {
    page.removeEventListener('click', onClick);
    page.removeEventListener('auxclick', onClick);
    page.removeEventListener('dragstart', prevent);
    page.removeEventListener('submit', prevent);
    page.removeEventListener('keydown', onKey);
  };
}
