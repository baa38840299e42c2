/** How a mail looks that brings no styles of its own; what it brings comes later and wins. */
const baseStyles = `
html { color-scheme: light only; background: #fff; overflow: auto hidden }
html, body { height: auto !important; min-height: 0 !important }
body { margin: 0; padding: 14px 16px; color: #1f2328; overflow-wrap: anywhere;
  font: 15px/1.5 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif }
img { max-width: 100% }
img:not([height]) { height: auto }
a { color: #0b5d69 }
pre { white-space: pre-wrap }
blockquote { margin: 8px 0 8px 2px; padding-left: 12px; border-left: 2px solid #d8d3ca; color: #565148 }
table { max-width: 100% }
`;

/** A complete document around a sanitised body: character set, no referrer, our styles before the sender's. */
export function messageDocument(root: HTMLElement): string {
  const page = document.implementation.createHTMLDocument('');
  const body = root.querySelector('body') ?? root;
  page.head.append(
    element(page, 'meta', { charset: 'utf-8' }),
    element(page, 'meta', { name: 'referrer', content: 'no-referrer' }),
    element(page, 'style', {}, baseStyles),
    ...Array.from(root.querySelectorAll('head style'), (style) => page.importNode(style, true)),
  );
  page.body.replaceWith(page.importNode(body, true));
  return `<!doctype html>${page.documentElement.outerHTML}`;
}

function element(page: Document, name: string, attributes: Record<string, string>, text = ''): HTMLElement {
  const made = page.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = text;
  return made;
}
