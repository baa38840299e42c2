import { makeElement } from './MessageFrameDocument';

/** The desk's colours as they are at the moment, and whether its ground is dark. */
export type ReadableColours = { ground: string; text: string; line: string; mark: string; dark: boolean };

/** What a sender says of looks; all of it goes, only what the words are stays. */
const looks = [
  ...['style', 'class', 'id', 'align', 'valign', 'bgcolor', 'background', 'color', 'face', 'size', 'border', 'width'],
  ...[
    'height',
    'cellpadding',
    'cellspacing',
    'hspace',
    'vspace',
    'nowrap',
    'noshade',
    'link',
    'alink',
    'vlink',
    'text',
  ],
  ...['clear', 'bordercolor', 'frame', 'rules', 'type', 'char', 'charoff', 'hidden'],
];

/** Plain words large enough, AAA on the ground, at most 76 characters a line; links are underlined, not only coloured. */
const styles = ({ ground, text, line, mark, dark }: ReadableColours): string => `
html { color-scheme: ${dark ? 'dark' : 'light'} only; background: ${ground}; overflow: auto hidden }
html, body { height: auto !important; min-height: 0 !important }
body { margin: 0; padding: 14px 16px; max-width: 76ch; color: ${text}; overflow-wrap: anywhere; text-align: start;
  font: 16px/1.6 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif }
h1, h2, h3, h4, h5, h6 { margin: 1em 0 .4em; line-height: 1.3 }
h1 { font-size: 22px } h2 { font-size: 19px } h3, h4, h5, h6 { font-size: 16px }
body > :first-child { margin-top: 0 }
p { margin: 0 0 .8em } ul, ol { margin: 0 0 .8em; padding-inline-start: 1.6em }
a[href] { color: ${text}; text-decoration: underline; text-underline-offset: 2px }
img { max-width: 100%; height: auto } img:not([src]) { display: none }
pre, code { font: 14px/1.5 ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; white-space: pre-wrap }
blockquote { margin: 8px 0; padding: 0; padding-inline-start: 12px; border: 0; border-inline-start: 2px solid ${line};
  color: inherit }
hr { height: 1px; border: 0; background: ${line} }
table { border-collapse: collapse } td, th { padding: 4px 10px 4px 0; vertical-align: top; text-align: start;
  overflow-wrap: break-word }
tr + tr > * { border-top: 1px solid ${line} }
[data-layout], [data-layout] > * , [data-layout] > * > tr, [data-layout] > * > tr > * {
  display: block; padding: 0; border: 0 }
::highlight(tresen-found) { background-color: ${mark}; color: ${text} }
::highlight(tresen-found-now) { background-color: ${text}; color: ${ground} }
`;

/**
 * The same mail by our own styles: its words, lists, tables and pictures, nothing of what the sender says of looks.
 * Changes the element it is given, which has to be clean already.
 */
export function makeReadable(root: HTMLElement, colours: ReadableColours): void {
  for (const sheet of root.querySelectorAll('style')) sheet.remove();
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const name of looks) if (element.hasAttribute(name)) element.removeAttribute(name);
  for (const element of root.querySelectorAll('font, center, big, small, blink'))
    element.replaceWith(...element.childNodes);
  for (const table of root.querySelectorAll('table')) if (isLayout(table)) table.setAttribute('data-layout', '');
  root.querySelector('head')?.append(makeElement(root.ownerDocument, 'style', {}, styles(colours)));
}

/** A table that only holds things in place: it has others inside, one column, or whole paragraphs in its cells. */
function isLayout(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return true;
  if (table.querySelector('th')) return false;
  const rows = [...table.rows];
  return (
    rows.every(({ cells }) => cells.length < 2) || table.querySelector('td :is(p, div, h1, h2, h3, ul, img)') !== null
  );
}
