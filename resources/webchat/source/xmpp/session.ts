import { ns } from '../xml/namespaces';
import { child, type Node } from '../xml/read';
import { el, type Xml } from '../xml/write';
import { openBosh } from './bosh';
import { logIn } from './login';
import { answerMs, type Listener, type Resume, type Transport } from './transport';
import { openWebSocket } from './webSocket';

/** A guest's stream that works. */
export type Session = {
  /** The guest's address; another one is another guest to everybody. */
  jid: string;
  address: string;
  send(stanza: Xml): void;
  /** Asks something; rejects after `answerMs` without an answer. The answer may say type="error". */
  ask(to: string | undefined, type: 'get' | 'set', payload: Xml): Promise<Node>;
  end(): void;
  suspend(): Resume | null;
};

/** What a session tells: stanzas that are no answers, and, once, that it is over. */
export type SessionEvents = { onStanza(stanza: Node): void; onClosed(): void };

/** A session an earlier page left. */
export type Left = { jid: string; resume: Resume };

/**
 * Connects to one address and logs in, or goes on with what an earlier page left.
 * @throws Refused, or Error where the address did not answer in time
 */
export async function openSession(address: string, host: string, events: SessionEvents, left?: Left): Promise<Session> {
  const early: Node[] = [];
  const asked = new Map<string, { answer(node: Node): void; give(reason: Error): void }>();
  let hungry: { take(node: Node): void; give: (reason: Error) => void } | null = null;
  let ready = false;
  let up = false;
  let number = 0;

  const listener: Listener = {
    onNode: (node) => {
      if (ready) return hear(node);
      if (!hungry) return void early.push(node);
      hungry.take(node);
    },
    onClosed: () => {
      hungry?.give(new Error('closed'));
      for (const { give } of [...asked.values()]) give(new Error('closed'));
      if (up) events.onClosed();
    },
  };
  const transport: Transport = address.startsWith('ws')
    ? openWebSocket(address, host, listener)
    : openBosh(address, host, listener, left?.resume ?? null);

  const next = (): Promise<Node> =>
    new Promise((resolve, reject) => {
      const first = early.shift();
      if (first) return resolve(first);
      const timer = setTimeout(() => hungry?.give(new Error('no answer')), answerMs);
      const done = (): void => {
        clearTimeout(timer);
        hungry = null;
      };
      hungry = { take: (node) => (done(), resolve(node)), give: (reason) => (done(), reject(reason)) };
    });

  const hear = (node: Node): void => {
    if (node.name === 'error' && node.ns === ns.streams) return;
    const { id = '', type, from } = node.attributes;
    if (node.name !== 'iq') return events.onStanza(node);
    if (type === 'result' || type === 'error') return asked.get(id)?.answer(node);
    const known = child(node, 'ping', ns.ping) !== undefined;
    const refusal = el('error', { type: 'cancel' }, el('service-unavailable', { xmlns: ns.stanzas }));
    const words = { xmlns: ns.client, id, to: from, type: known ? 'result' : 'error' };
    transport.send(el('iq', words, ...(known ? [] : [refusal])));
  };

  const ask: Session['ask'] = (to, type, payload) =>
    new Promise((resolve, reject) => {
      const id = `q${Date.now().toString(36)}-${++number}`;
      const done = (): void => {
        asked.delete(id);
        clearTimeout(timer);
      };
      const give = (reason: Error): void => (done(), reject(reason));
      const timer = setTimeout(() => give(new Error('no answer')), answerMs);
      // Only who was asked may answer; the server itself answers without a name or with its own.
      const answer = (node: Node): void => {
        if (to !== undefined && node.attributes['from'] !== to) return;
        done();
        resolve(node);
      };
      asked.set(id, { answer, give });
      transport.send(el('iq', { xmlns: ns.client, id, to, type }, payload));
    });

  const session = (jid: string): Session => {
    up = true;
    return { jid, address, ask, send: transport.send, end: transport.end, suspend: transport.suspend };
  };
  try {
    if (!left) {
      const jid = await logIn({ send: transport.send, restart: transport.restart, next });
      ready = true;
      return session(jid);
    }
    ready = true;
    for (const node of early.splice(0)) hear(node);
    await ask(undefined, 'get', el('ping', { xmlns: ns.ping }));
    return session(left.jid);
  } catch (error) {
    transport.suspend();
    throw error;
  }
}

/** Answers once the server has taken everything sent before: it reads a stream in its order (RFC 6120, 10.1). */
export async function taken(session: Session): Promise<void> {
  await session.ask(undefined, 'get', el('ping', { xmlns: ns.ping }));
}
