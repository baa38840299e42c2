import type { MessageId } from '@shared/domain/ids';
import { articleId } from './useMessageFocus';

/** A link as a message shows it: its words, and where it leads. */
export type ShownLink = { key: string; words: string; href: string };

/** The links a message shows on the screen, in its own text and in its frame, each address once. */
export function linksShown(id: MessageId): ShownLink[] {
  const article = document.getElementById(articleId(id));
  if (!article) return [];
  const inside = [...article.querySelectorAll('iframe')].flatMap(({ contentDocument }) => contentDocument ?? []);
  const links = new Map<string, ShownLink>();
  for (const root of [article, ...inside])
    for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      const href = link.getAttribute('href') ?? '';
      const words = (link.textContent ?? '').replace(/\s+/gu, ' ').trim();
      if (!href.startsWith('#') && !links.has(href)) links.set(href, { key: href, words: words || href, href });
    }
  return [...links.values()];
}
