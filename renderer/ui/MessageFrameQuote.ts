import { sanitizeBody } from './MessageFrameSanitizer';

/** The longest original (characters) that is quoted with its looks; longer ones are quoted as plain text. */
const longest = 300_000;

/** A mail's HTML made harmless to stand inside an answer: no sheet of its own, no picture; null when it is too long. */
export function quotableHtml(html: string): string | null {
  if (html.length > longest) return null;
  const { root } = sanitizeBody(html, new Map());
  for (const element of root.querySelectorAll('style, img')) element.remove();
  return root.querySelector('body')?.innerHTML.trim() ?? null;
}
