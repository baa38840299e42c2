import type { Draft } from '@shared/domain/draft';
import type { Identity } from '@shared/domain/identity';
import { textToHtml } from '@shared/logic/writing/markup';
import { joinRich, leavingHtml, plainOf, quoteBelow, type RichParts, splitRich } from '@shared/logic/writing/richParts';
import { bodyAndTail, joinTail } from './bodyAndTail';

/** A rich draft taken apart: the parts of its HTML, and the quote as plain text. */
export type DraftParts = RichParts & { quote: string };

/**
 * Takes a draft apart. What was written in plain text, or before the rich editor was there, becomes rich.
 * @param quotedHtml the quote with the original's own looks, where there is one
 */
export function draftParts({ text, html }: Pick<Draft, 'text' | 'html'>, quotedHtml: string | null): DraftParts {
  if (html === null) {
    const { body, tail } = bodyAndTail(text);
    const written = body === '' ? '' : textToHtml(body);
    return { written, signature: '', tail: tail === '' ? '' : (quotedHtml ?? quoteHtml(tail)), quote: tail };
  }
  const parts = splitRich(html);
  return { ...parts, quote: quoteBelow(text, parts) ?? bodyAndTail(text).tail };
}

/** The fields of a draft whose written part changed; a signature it once left with is made anew when it leaves. */
export function withWritten(parts: DraftParts, written: string): Pick<Draft, 'text' | 'html'> {
  const next = { ...parts, written, signature: '' };
  return { text: plainOf(next, parts.quote), html: joinRich(next) };
}

/** The fields of a draft whose plain quote gets the original's own looks, which came late; null where there is none. */
export function requoted(draft: Draft, quotedHtml: string): Pick<Draft, 'text' | 'html'> | null {
  if (draft.html === null) return null;
  const parts = draftParts(draft, null);
  if (parts.tail === '' || parts.tail !== quoteHtml(parts.quote)) return null;
  return withWritten({ ...parts, tail: quotedHtml }, parts.written);
}

/** The fields of a draft whose quote became part of what is written. */
export function unfolded(parts: DraftParts): Pick<Draft, 'text' | 'html'> {
  // The editor knows no tables: their cells would run into one line.
  const tail = parts.quote !== '' && /<table\b/iu.test(parts.tail) ? quoteHtml(parts.quote) : parts.tail;
  const written = `${parts.written}<p></p>${tail}`;
  return withWritten({ ...parts, tail: '', quote: '' }, written);
}

/** The draft as it leaves: signed by who writes, once, above the quote. */
export function signed(draft: Draft, parts: DraftParts, { signature = '' }: Identity): Draft {
  const whole = { ...parts, signature };
  return { ...draft, text: plainOf(whole, parts.quote), html: leavingHtml(whole) };
}

/** A plain quote as HTML: its lines as they are, with a bar at the side. */
function quoteHtml(tail: string): string {
  const lines = tail.split('\n');
  const first = lines.findIndex((line) => line.startsWith('>'));
  if (first < 0) return textToHtml(tail);
  const above = lines.slice(0, first).join('\n');
  const inside = lines.slice(first).map((line) => line.replace(/^> ?/u, ''));
  return `${above === '' ? '' : textToHtml(above)}<blockquote>${textToHtml(inside.join('\n'))}</blockquote>`;
}

/** A plain draft's fields with another written part. */
export function withBody(body: string, tail: string): Pick<Draft, 'text' | 'html'> {
  return { text: joinTail({ body, tail }), html: null };
}
