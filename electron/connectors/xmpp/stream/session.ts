import { randomBytes } from 'node:crypto';
import { bareJid } from '../address';
import { child, elements, type XmlElement, xml } from '../../xml/element';
import type { Arrived } from '../../xml/reader';
import { XmppError } from './error';
import { clientNs, type Wire } from './wire';

const smNs = 'urn:xmpp:sm:3';
const stanzaNs = 'urn:ietf:params:xml:ns:xmpp-stanzas';
const pingNs = 'urn:xmpp:ping';

/** How long (ms) a server may owe an answer before the connection counts as dead. */
const patienceMs = 30_000;

/** A signed-in connection. All rejects with what ended it, or an XmppError where the server says no. */
export type Session = {
  /** Our own address, without and with the device; and the domain. */
  bare: string;
  full: string;
  domain: string;
  /**
   * Asks. `to` null: our own account at its server. Our server owes an answer, else the connection counts as dead; others
   * may stay silent: where `withinMs` is given, no more than this one question is given up after it.
   */
  ask(type: 'get' | 'set', to: string | null, payload: XmlElement, withinMs?: number): Promise<XmlElement>;
  /** Says something; nobody answers. */
  send(stanza: XmlElement): void;
  /** Resolves when the server has everything that was said. */
  confirmed(): Promise<void>;
  /** Who is told of messages and presences that come in. */
  listen(listener: (stanza: Arrived) => void): () => void;
  /** Resolves when it is over, never rejects. */
  over: Promise<Error>;
  isOpen(): boolean;
  close(): void;
};

type Waiting = { from: string | null; resolve(answer: XmlElement): void; reject(error: Error): void };

/** @param full our address as the server bound it */
export function createSession(wire: Wire, full: string, domain: string, managed: boolean): Session {
  const bare = bareJid(full);
  const waiting = new Map<string, Waiting>();
  const acknowledged: { count: number; resolve(): void; reject(error: Error): void }[] = [];
  const listeners = new Set<(stanza: Arrived) => void>();
  let [said, heard] = [0, 0];
  let open = true;
  const newId = (): string => randomBytes(12).toString('hex');

  const send = (stanza: XmlElement): void => {
    wire.send(stanza);
    said += 1;
  };
  const patiently = <T>(promise: Promise<T>): Promise<T> => {
    // Whoever waits is told by the end of the connection.
    const timer = setTimeout(
      () => wire.close(Object.assign(new Error('no answer'), { code: 'ETIMEDOUT' })),
      patienceMs,
    );
    return promise.finally(() => clearTimeout(timer));
  };
  const gone = (error: Error): void => {
    open = false;
    for (const one of [...waiting.values(), ...acknowledged]) one.reject(error);
    waiting.clear();
    acknowledged.length = 0;
  };

  const answered = ({ attributes, ...rest }: XmlElement): void => {
    const { id = '', type, from } = attributes;
    const who = waiting.get(id);
    if (!who || !(who.from === null ? isOurs(from) : from === who.from)) return;
    waiting.delete(id);
    const iq = { attributes, ...rest };
    if (type === 'result') return who.resolve(iq);
    const error = child(iq, 'error', clientNs);
    const condition = (error && elements(error).find(({ ns, name }) => ns === stanzaNs && name !== 'text'))?.name;
    who.reject(new XmppError('stanza', (condition ?? 'undefined-condition').slice(0, 60)));
  };
  const isOurs = (from: string | undefined): boolean =>
    from === undefined || from === full || from === domain || bareJid(from) === bare;

  /** Whoever asks something we do not do is told so, as every stanza of that kind has to be answered. */
  const asked = (iq: XmlElement): void => {
    const { id = '', from = null } = iq.attributes;
    const isPing = iq.attributes.type === 'get' && child(iq, 'ping', pingNs) !== null;
    const error = xml('error', { type: 'cancel' }, xml('service-unavailable', { xmlns: stanzaNs }));
    const type = isPing ? 'result' : 'error';
    send(xml('iq', { xmlns: clientNs, type, id, to: from }, !isPing && error));
  };
  const managing = ({ name, attributes }: XmlElement): void => {
    if (name === 'r') wire.send(xml('a', { xmlns: smNs, h: `${heard}` }));
    if (name !== 'a') return;
    const taken = Number(attributes.h);
    while (acknowledged[0] && acknowledged[0].count <= taken) acknowledged.shift()?.resolve();
  };
  const take = (stanza: Arrived): void => {
    const { element } = stanza;
    if (element.ns === smNs) return managing(element);
    heard += 1;
    if (element.ns !== clientNs) return;
    if (element.name !== 'iq') return listeners.forEach((listener) => listener(stanza));
    const { type } = element.attributes;
    if (type === 'result' || type === 'error') answered(element);
    else asked(element);
  };
  const over = (async (): Promise<Error> => {
    try {
      for (;;) take(await wire.next());
    } catch (error) {
      const ended = error instanceof Error ? error : new Error('ended');
      wire.close(ended);
      gone(ended);
      return ended;
    }
  })();

  const session: Session = {
    ...{ bare, full, domain, send, over },
    ask(type, to, payload, withinMs) {
      const id = newId();
      const answer = new Promise<XmlElement>((resolve, reject) => {
        if (!open) return reject(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' }));
        waiting.set(id, { from: to, resolve, reject });
      });
      send(xml('iq', { xmlns: clientNs, type, id, to }, payload));
      if (withinMs === undefined) return patiently(answer);
      const silent = (): void => {
        waiting.get(id)?.reject(new XmppError('stanza', 'remote-server-timeout'));
        waiting.delete(id);
      };
      const timer = setTimeout(silent, withinMs);
      return answer.finally(() => clearTimeout(timer));
    },
    async confirmed() {
      // A server that does not count answers questions in the order they came.
      if (!managed) {
        await session.ask('get', domain, xml('ping', { xmlns: pingNs })).catch((error: unknown) => {
          if (!(error instanceof XmppError)) throw error;
        });
        return;
      }
      const taken = new Promise<void>((resolve, reject) => {
        if (!open) return reject(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' }));
        acknowledged.push({ count: said, resolve, reject });
      });
      wire.send(xml('r', { xmlns: smNs }));
      await patiently(taken);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isOpen: () => open,
    close: () => wire.close(),
  };
  return session;
}

/** Has the server count what it takes, where it can. */
export async function manage(wire: Wire, features: XmlElement): Promise<boolean> {
  if (!child(features, 'sm', smNs)) return false;
  wire.send(xml('enable', { xmlns: smNs }));
  const { element } = await wire.next();
  return element.ns === smNs && element.name === 'enabled';
}
