import { plainText } from './plainText';

/** A rich text in three: what is written, the signature below it, and what is quoted below that. Each is HTML or ''. */
export type RichParts = { written: string; signature: string; tail: string };

// The editor makes no div, so that these can only be ours.
const signatureMark = '<div class="signature" style="margin-top:1em">';
const tailMark = '<div class="quoted" style="margin-top:1em">';
const end = '</div>';

/** Puts the parts together; `splitRich` takes them apart again. */
export function joinRich({ written, signature, tail }: RichParts): string {
  return [
    written,
    ...(signature === '' ? [] : [signatureMark, signature, end]),
    ...(tail === '' ? [] : [tailMark, tail, end]),
  ].join('');
}

/** The parts of a rich text made by `joinRich`; any other is all written. */
export function splitRich(html: string): RichParts {
  const [above, tail] = cut(html, tailMark);
  const [written, signature] = cut(above, signatureMark);
  return { written, signature, tail };
}

function cut(html: string, mark: string): [string, string] {
  const at = html.indexOf(mark);
  if (at < 0 || !html.endsWith(end)) return [html, ''];
  return [html.slice(0, at), html.slice(at + mark.length, -end.length)];
}

/**
 * The plain part of a message in parts: the signature below the usual mark (RFC 3676 section 4.3), then the quote.
 * @param quote the quote as plain text, '' when there is none
 */
export function plainOf({ written, signature }: RichParts, quote: string): string {
  const signed = signature === '' ? '' : `-- \n${plainText(signature)}`;
  return [plainText(written), signed, quote].filter((part, at) => part !== '' || at === 0).join('\n\n');
}

/** The parts as they leave: paragraphs stand as close as they did in the editor, whatever the reader's program does. */
export function leavingHtml(parts: RichParts): string {
  const close = (html: string) =>
    html.replace(/<p><\/p>/gu, '<p style="margin:0"><br></p>').replace(/<p>/gu, '<p style="margin:0">');
  return joinRich({ written: close(parts.written), signature: close(parts.signature), tail: parts.tail });
}

/**
 * The quote a draft's plain text ends with, cut off behind what its rich text says stands above it.
 * Null when the two do not fit together.
 */
export function quoteBelow(text: string, parts: RichParts): string | null {
  const above = plainOf({ ...parts, tail: '' }, '');
  return text.startsWith(above) ? text.slice(above.length).replace(/^\n{1,2}/u, '') : null;
}

/** Marks that plain text cannot carry. */
const marked = /<(?!\/?(?:p|br|div)\b)[a-z]/iu;

/**
 * A rich text as it is worth showing: null where plain words say all of it.
 * @param withTail whether what is quoted below counts and stands along
 */
export function looksOf(html: string, withTail: boolean): string | null {
  const parts = splitRich(html);
  const shown = { ...parts, tail: withTail ? parts.tail : '' };
  return marked.test(`${shown.written}${shown.tail}`) ? joinRich(shown) : null;
}
