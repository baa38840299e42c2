import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A shop's own site: pages of another origin than the XMPP host, under a strict policy. */
export type ShopSite = { origin: string; close(): Promise<void> };

/** Styles that mean no good: what a page says to all elements, and to those a chat is made of. */
const hostileCss = `
  body { transform: rotate(2deg); filter: grayscale(1); overflow: hidden }
  body *, tresen-webchat, section, header, button, p, ol, li, div, textarea, input, label, a, svg, path, form, details {
    display: none !important; position: static !important; color: lime !important; background: red !important;
    font: 60px serif !important; opacity: 0 !important; transform: scale(3) !important; visibility: hidden !important;
    pointer-events: none !important; width: 1px !important; height: 1px !important; z-index: -1 !important;
  }`;

/**
 * Serves pages that carry the script.
 * @param script its text
 * @param connectTo where the pages' policy lets it connect
 * @param data attributes of the script by the page's path; `lang` is the page's language, `hostile` its styles, `body` more of it
 */
export async function startShopSite(
  script: string,
  connectTo: string[],
  data: Record<string, Record<string, string>>,
): Promise<ShopSite> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${connectTo.join(' ')}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types tresen-webchat',
  ].join('; ');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop');
    const send = (type: string, text: string): void =>
      void response
        .writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy })
        .end(text);
    if (pathname === '/webchat.js') return send('text/javascript', script);
    if (pathname === '/hostile.css') return send('text/css', hostileCss);
    const { lang = 'de', hostile, body = '', ...given } = data[pathname] ?? {};
    if (!data[pathname]) return void response.writeHead(404).end();
    const words = Object.entries(given).map(([key, value]) => ` data-${key}="${value.replaceAll('"', '&quot;')}"`);
    send(
      'text/html',
      `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Bohnen &amp; Co</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        ${hostile ? '<link rel="stylesheet" href="/hostile.css">' : ''}
        <script src="/webchat.js" defer${words.join('')}></script></head>
        <body><main><h1>Bohnen &amp; Co</h1><p>Kaffee aus Freiburg. <a href="#more">Mehr</a></p>${body}</main></body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => (server.close(() => closed()), server.closeAllConnections())),
  };
}
