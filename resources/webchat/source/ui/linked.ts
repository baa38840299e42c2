import { findLinks } from '@shared/logic/text/links';
import { h } from './dom';

/** A plain text with its web and mail addresses as links; they open a tab that knows nothing of this one. */
export function linked(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let end = 0;
  for (const link of findLinks(text)) {
    const shown = text.slice(link.start, link.end);
    const words = { href: link.href, target: '_blank', rel: 'noopener noreferrer nofollow' };
    fragment.append(text.slice(end, link.start), h('a', words, shown));
    end = link.end;
  }
  fragment.append(text.slice(end));
  return fragment;
}
