import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An entry of the feed; as Atom has it. */
export type Entry = { id: string; title: string; link: string; html: string; author?: string; at: number };

/** A feed on this computer, with what servers do about feeds: validators, limits, locked doors, nonsense. */
export type FeedServer = {
  url: string;
  entries: Entry[];
  /** What is answered instead, where given. */
  answer: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Statuses answered so far. */
  statuses: number[];
  /** Turned off, nobody listens on its port until it is on again. */
  turn(on: boolean): Promise<void>;
  close(): Promise<void>;
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The feed as Atom (RFC 4287). */
function atom(entries: readonly Entry[]): string {
  const iso = (at: number) => new Date(at).toISOString();
  const inner = entries.map(
    ({ id, title, link, html, author, at }) => `<entry><id>${escaped(id)}</id><title>${escaped(title)}</title>
<link href="${escaped(link)}"/><updated>${iso(at)}</updated><published>${iso(at)}</published>
<content type="html">${escaped(html)}</content>${author === undefined ? '' : `<author><name>${escaped(author)}</name></author>`}</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Radforum</title>
<id>urn:radforum</id>${inner.join('\n')}</feed>`;
}

/** Starts one; the newest entry first, as feeds are. */
export async function startFeed(): Promise<FeedServer> {
  const server = createServer((request, response) => {
    const told = feed.answer;
    if (told) {
      response.on('finish', () => feed.statuses.push(response.statusCode));
      return told(request, response);
    }
    const text = atom(feed.entries);
    const etag = `"${feed.entries.map(({ id, title }) => id + title).join('|').length}-${feed.entries.length}"`;
    const same = request.headers['if-none-match'] === etag;
    feed.statuses.push(same ? 304 : 200);
    if (same) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'application/atom+xml', etag }).end(text);
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const feed: FeedServer = {
    url: `http://127.0.0.1:${port}/feed`,
    entries: [],
    answer: null,
    statuses: [],
    turn: (on) => (on ? listen(port) : close()),
    close: () => (server.listening ? close() : Promise.resolve()),
  };
  return feed;
}
