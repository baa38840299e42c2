import { messageDocument } from '@/ui/MessageFrameDocument';
import { quotableHtml } from '@/ui/MessageFrameQuote';
import { sanitizeBody } from '@/ui/MessageFrameSanitizer';
import { cleanPaste } from '@/ui/rich/cleanPaste';

/** What the desk makes of a stranger's HTML, by the surface it is for. Bundled, and run in a page of the desk. */
export const surfaces = {
  read: (html: string): string => messageDocument(sanitizeBody(html, new Map()).root),
  quote: (html: string): string => `<blockquote>${quotableHtml(html) ?? ''}</blockquote>`,
  paste: (html: string): string => cleanPaste(html),
};
