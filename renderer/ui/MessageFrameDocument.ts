/** How a mail looks that brings no styles of its own; what it brings comes later and wins. */
const baseStyles = `
html { color-scheme: light only; background: #fff; overflow: auto hidden }
html, body { height: auto !important; min-height: 0 !important }
body { margin: 0; padding: 14px 16px; color: #1f2328; overflow-wrap: anywhere;
  font: 15px/1.5 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif }
img { max-width: 100% }
img:not([height]) { height: auto }
img:not([src]) { display: inline-block; box-sizing: border-box; min-width: 20px; min-height: 20px; border-radius: 3px;
  background: #f1eee8; color: #6b655b; font-size: 13px; vertical-align: middle }
a[href] { color: #0b5d69 }
pre { white-space: pre-wrap }
blockquote { margin: 8px 0 8px 2px; padding-left: 12px; border-left: 2px solid #d8d3ca; color: #565148 }
table { max-width: 100% }
::highlight(tresen-found) { background-color: #f5dc8c; color: #24211c }
::highlight(tresen-found-now) { background-color: #0b5d69; color: #fff }
`;

/**
 * A complete document from a sanitised html element: character set, no referrer, our styles before the sender's.
 * Written in the element's own realm, where style sheets are no business of the page's policy.
 */
export function messageDocument(root: HTMLElement): string {
  const page = root.ownerDocument;
  const make = (name: string, attributes: Record<string, string>, text = '') =>
    makeElement(page, name, attributes, text);
  const head = root.querySelector('head') ?? root.insertBefore(make('head', {}), root.firstChild);
  head.prepend(
    make('meta', { charset: 'utf-8' }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
    make('style', {}, baseStyles),
  );
  return `<!doctype html>${root.outerHTML}`;
}

/** An element of a page, with attributes and words. */
export function makeElement(page: Document, name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const element = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
}
