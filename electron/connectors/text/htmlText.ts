import { decodeEntities } from './entities';

const lineBreaks = new Set(
  'address article aside dd div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul br blockquote center'.split(
    ' ',
  ),
);
const paragraphs = new Set('h1 h2 h3 h4 h5 h6 ol p table ul'.split(' '));
const hidden = new Set('head noscript script style template title'.split(' '));
const deepestQuote = 8;

/**
 * The words of an HTML body as plain text, for search, snippets and quoting: blocks become lines, quotes get `>`.
 * Reads every character once, whatever it is given; understands no styles and fetches nothing.
 */
export function htmlToText(html: string): string {
  const lower = html.toLowerCase();
  const find = finderIn(html);
  const findLower = finderIn(lower);
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let verbatim = 0;

  const flush = (): void => {
    const text = verbatim > 0 ? line.trimEnd() : line.replace(/[ \t\n\r\f]+/gu, ' ').trim();
    if (text !== '' || lines.at(-1) !== undefined) lines.push(text === '' ? '' : '> '.repeat(depth) + text);
    line = '';
  };
  const breakLine = (): void => {
    if (line.trim() !== '') flush();
    else line = '';
  };
  const say = (text: string): void => {
    if (verbatim === 0) {
      line += decodeEntities(text);
      return;
    }
    const [first = '', ...rest] = decodeEntities(text).split('\n');
    line += first;
    for (const next of rest) {
      flush();
      line = next;
    }
  };
  const tag = (name: string, closing: boolean): void => {
    if (name === 'blockquote') {
      breakLine();
      depth = Math.min(deepestQuote, Math.max(0, depth + (closing ? -1 : 1)));
    } else if (name === 'br') {
      flush();
    } else if (lineBreaks.has(name)) {
      breakLine();
      if (paragraphs.has(name) && lines.length > 0 && lines.at(-1) !== '') lines.push('');
      if (name === 'pre') verbatim = Math.max(0, verbatim + (closing ? -1 : 1));
      if (name === 'li' && !closing) line = '- ';
    } else if (name === 'td' || name === 'th') {
      line += ' ';
    }
  };

  for (let at = 0; at < html.length;) {
    const open = find('<', at);
    if (open < 0) {
      say(html.slice(at));
      break;
    }
    say(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = find('-->', open + 4);
      if (end < 0) break;
      at = end + 3;
      continue;
    }
    const name = /^<\/?([a-z][a-z0-9]*)/u.exec(lower.slice(open, open + 24))?.[1];
    const end = find('>', open);
    if (name === undefined || end < 0) {
      const isMarkup = /^<[!?/]/u.test(lower.slice(open, open + 2)) && end >= 0;
      if (!isMarkup) say('<');
      at = isMarkup ? end + 1 : open + 1;
      continue;
    }
    const closing = html[open + 1] === '/';
    at = end + 1;
    if (hidden.has(name) && !closing) {
      const after = findLower(`</${name}`, at);
      if (after < 0 && name !== 'head') break;
      if (after >= 0) at = after;
      continue;
    }
    tag(name, closing);
  }
  breakLine();
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** `indexOf` for places further and further on: what is not there any more is looked for once. */
function finderIn(text: string): (what: string, from: number) => number {
  const gone = new Set<string>();
  return (what, from) => {
    const at = gone.has(what) ? -1 : text.indexOf(what, from);
    if (at < 0) gone.add(what);
    return at;
  };
}
