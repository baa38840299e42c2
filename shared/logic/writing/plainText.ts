import { unescapeHtml } from './markup';

/** A tag as a browser serialises it, or text; attribute values stand in double quotes. */
const token = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)|</giu;
const lineBlocks = new Set(['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'pre', 'tr', 'table', 'hr']);

/** Where the reader of the markup stands. */
type Place = {
  lines: string[];
  line: string | null;
  quotes: number;
  lists: number[];
  pre: number;
  href: string | null;
};

/**
 * The plain part of a rich text. Takes HTML as an editor or a browser serialises it, not as strangers write it: every
 * paragraph is a line, lists get their marks, quotes `>`, a link its address behind its words, a picture its name.
 */
export function plainText(html: string): string {
  const place: Place = { lines: [], line: null, quotes: 0, lists: [], pre: 0, href: null };
  for (const [whole, closing, name, attributes, text] of html.matchAll(token)) {
    if (name === undefined) say(place, unescapeHtml(text ?? whole));
    else if (closing === '/') close(place, name.toLowerCase());
    else open(place, name.toLowerCase(), attributes ?? '');
  }
  flush(place);
  return place.lines.join('\n').replace(/\n+$/u, '');
}

function say(place: Place, text: string): void {
  if (place.pre === 0) {
    if (place.line === null && text.trim() === '') return;
    place.line = (place.line ?? '') + text.replace(/[\n\r\t]+/gu, ' ');
    return;
  }
  const [first = '', ...rest] = text.split('\n');
  place.line = (place.line ?? '') + first;
  for (const next of rest) {
    flush(place);
    place.line = next;
  }
}

function flush(place: Place): void {
  const { line, quotes } = place;
  if (line === null) return;
  const text = line.trimEnd();
  place.lines.push(quotes === 0 ? text : `${'>'.repeat(quotes)}${text === '' ? '' : ` ${text}`}`);
  place.line = null;
}

function open(place: Place, name: string, attributes: string): void {
  if (name === 'br') {
    // The last break of a block only holds it open.
    place.line ??= '';
    return flush(place);
  }
  if (name === 'img') return say(place, valueOf(attributes, 'alt'));
  if (name === 'a') place.href = valueOf(attributes, 'href');
  // The first paragraph of a list's entry stands behind its mark.
  if (name === 'p' && place.line !== null && /^ *(?:-|\d+\.) $/u.test(place.line)) return;
  if (lineBlocks.has(name) || name === 'blockquote' || name === 'ul' || name === 'ol') flush(place);
  if (name === 'blockquote') place.quotes += 1;
  if (name === 'pre') place.pre += 1;
  if (name === 'hr') place.lines.push('---');
  if (name === 'ul') place.lists.push(-1);
  if (name === 'ol') place.lists.push(0);
  if (name === 'li') place.line = mark(place.lists);
  if (name === 'p') place.line = '';
}

function mark(lists: number[]): string {
  const indent = '  '.repeat(Math.max(0, lists.length - 1));
  const at = lists.length - 1;
  const count = lists[at] ?? -1;
  if (count < 0) return `${indent}- `;
  lists[at] = count + 1;
  return `${indent}${count + 1}. `;
}

function close(place: Place, name: string): void {
  if (name === 'a') {
    const { href, line } = place;
    const bare = href?.replace(/^(?:mailto|tel):/u, '').replace(/\/$/u, '') ?? '';
    if (href && line !== null && !line.endsWith(bare)) place.line = `${line} <${href}>`;
    place.href = null;
  }
  if (lineBlocks.has(name) || name === 'blockquote' || name === 'ul' || name === 'ol') flush(place);
  if (name === 'blockquote') place.quotes = Math.max(0, place.quotes - 1);
  if (name === 'pre') place.pre = Math.max(0, place.pre - 1);
  if (name === 'ul' || name === 'ol') place.lists.pop();
}

function valueOf(attributes: string, name: string): string {
  return unescapeHtml(new RegExp(`\\s${name}="([^"]*)"`, 'iu').exec(attributes)?.[1] ?? '');
}
