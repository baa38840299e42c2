import { ns } from '../xml/namespaces';
import { type Node, read } from '../xml/read';
import { el, type Xml } from '../xml/write';
import { createRequests } from './boshRequests';
import type { Listener, Resume, Transport } from './transport';

/** How long the server may hold a request that it has nothing to answer to, in seconds. */
const waitSeconds = 50;

/**
 * How long requests that are asked again get to reach the server before a new one follows, in ms: a number that comes
 * again after a later one ends the session, and nothing tells when a request that is held has arrived.
 */
const settleMs = 600;

/**
 * A stream over BOSH (XEP-0124, XEP-0206): at most two requests at a time, one of which the server holds until it has
 * something to say. Unlike a WebSocket it outlives the page.
 * @param resume what an earlier page left
 */
export function openBosh(address: string, host: string, listener: Listener, resume: Resume | null = null): Transport {
  let sid = resume?.sid ?? '';
  let waiting: Xml[] = [];
  let restarting = false;
  let settled = resume === null;

  const body = (rid: number, words: Record<string, string | number | undefined>, children: Xml[] = []): string =>
    el('body', { xmlns: ns.httpBind, 'xmlns:xmpp': ns.xbosh, rid, sid: sid || undefined, ...words }, ...children).xml;
  const creation = {
    ...{ to: host, ver: '1.6', wait: waitSeconds, hold: 1, content: 'text/xml; charset=utf-8' },
    ...{ 'xmpp:version': '1.0', 'xml:lang': 'en' },
  };

  const pump = (): void => {
    if (!settled) return;
    const free = requests.open() === 0 ? true : sid !== '' && requests.open() < 2 && (restarting || waiting.length > 0);
    if (!free) return;
    if (sid === '') return requests.post((rid) => body(rid, creation));
    const children = restarting ? [] : waiting;
    const words = restarting ? { 'xmpp:restart': 'true', to: host } : {};
    if (!restarting) waiting = [];
    restarting = false;
    requests.post((rid) => body(rid, words, children));
  };

  const hear = (text: string): void => {
    const node = read(text);
    if (!node || node.name !== 'body' || node.attributes['type'] === 'terminate') return requests.fail();
    sid ||= node.attributes['sid'] ?? '';
    if (sid === '') return requests.fail();
    for (const each of node.children) listener.onNode(asStanza(each));
  };

  const requests = createRequests(address, resume, {
    onAnswer: (text) => {
      hear(text);
      pump();
    },
    onFailed: listener.onClosed,
  });
  if (resume) {
    setTimeout(() => {
      settled = true;
      pump();
    }, settleMs * resume.pending.length);
  }
  pump();
  return {
    send: (xml) => {
      waiting.push(xml);
      pump();
    },
    restart: () => {
      restarting = true;
      pump();
    },
    end: () => {
      if (sid !== '') requests.last((rid) => body(rid, { type: 'terminate' }, waiting));
      requests.stop();
    },
    suspend: () => {
      const left = requests.stop();
      // What was not asked yet goes along as one more request.
      if (waiting.length > 0) left.pending.push({ rid: left.rid, body: body(left.rid++, {}, waiting) });
      return sid === '' ? null : { address, sid, ...left };
    },
  };
}

/** Some servers leave the namespace of a stanza to the body around it. */
function asStanza(node: Node): Node {
  return node.ns === ns.httpBind ? { ...node, ns: ns.client } : node;
}
