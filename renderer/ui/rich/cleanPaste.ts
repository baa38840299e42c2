import { makePurifier } from '@/ui/MessageFrameRealm';

const tags = [
  ...['a', 'b', 'blockquote', 'br', 'code', 'div', 'em', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'i', 'li', 'ol', 'p'],
  ...['pre', 's', 'span', 'strike', 'strong', 'sub', 'sup', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'u', 'ul'],
];

/** Pasted HTML down to what can be written here: words, marks, lists and links; no style, no picture, no script. */
export function cleanPaste(html: string): string {
  return makePurifier().sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['href', 'data-pm-slice'],
    ALLOWED_URI_REGEXP: /^(?:https?|mailto|tel):/iu,
  });
}
