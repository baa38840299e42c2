import { domText } from './find/domText';
import { sanitizeBody } from './MessageFrameSanitizer';

/** The words of a mail's HTML as its frame will show them, for looking something up without drawing it. */
export function wordsOfHtml(html: string): string {
  const body = sanitizeBody(html, new Map()).root.querySelector('body');
  return body ? domText(body).text : '';
}
