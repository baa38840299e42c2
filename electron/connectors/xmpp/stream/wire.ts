import { connect as connectTcp, type Socket } from 'node:net';
import { StringDecoder } from 'node:string_decoder';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { elements, serialize, type XmlElement } from '../../xml/element';
import { type Arrived, createReader, type Reader, XmlError } from '../../xml/reader';
import { XmppError } from './error';

const streams = 'http://etherx.jabber.org/streams';
export const clientNs = 'jabber:client';

/** One connection to a server, and what arrives on it. */
export type Wire = {
  /** Opens the stream (anew), and waits for what the server offers. */
  open(domain: string): Promise<XmlElement>;
  /** Makes the connection an encrypted one. Rejects where the server cannot prove who it is. */
  encrypt(options: ConnectionOptions): Promise<void>;
  send(element: XmlElement): void;
  /** The next stanza. Rejects when the connection is gone, with what ended it. */
  next(): Promise<Arrived>;
  /** Ends it: politely where nothing is wrong. */
  close(error?: Error): void;
};

/** Where to connect; with `tls` encrypted from the first octet. */
export type Target = { host: string; port: number; tls: ConnectionOptions | null };

/** Connects. Rejects with an error of the network or of TLS. */
export async function openWire({ host, port, tls }: Target, signal: AbortSignal): Promise<Wire> {
  let socket: Socket = tls ? connectTls({ host, port, ...tls }) : connectTcp({ host, port });
  let reader: Reader | null = null;
  let failure: Error | null = null;
  let ending = false;
  const queue: Arrived[] = [];
  let waiting: { resolve(stanza: Arrived): void; reject(error: Error): void } | null = null;

  const fail = (error: Error): void => {
    if (failure) return;
    failure = error;
    signal.removeEventListener('abort', abort);
    waiting?.reject(error);
    waiting = null;
    if (ending) socket.end();
    else socket.destroy();
  };
  const abort = (): void => wire.close();
  const arrived = (stanza: Arrived): void => {
    const { element } = stanza;
    if (element.ns === streams && element.name === 'error') {
      const condition = elements(element).find(({ name }) => name !== 'text')?.name ?? 'undefined-condition';
      return fail(new XmppError('stream', condition.slice(0, 60)));
    }
    if (waiting) {
      waiting.resolve(stanza);
      waiting = null;
    } else queue.push(stanza);
  };
  const attach = (to: Socket): void => {
    const decoder = new StringDecoder('utf8');
    to.on('data', (octets: Buffer) => {
      try {
        if (to === socket) reader?.write(decoder.write(octets));
      } catch (error) {
        fail(error instanceof XmlError ? new XmppError('drift', error.message) : (error as Error));
      }
    });
    to.on('error', fail);
    to.on('close', () => fail(Object.assign(new Error('connection closed'), { code: 'ECONNRESET' })));
    to.setKeepAlive(true, 60_000);
  };
  const next = (): Promise<Arrived> => {
    const stanza = queue.shift();
    if (stanza) return Promise.resolve(stanza);
    if (failure) return Promise.reject(failure);
    return new Promise((resolve, reject) => (waiting = { resolve, reject }));
  };

  const wire: Wire = {
    next,
    send(element) {
      if (!failure) socket.write(serialize(element, clientNs));
    },
    async open(domain) {
      reader = createReader({
        opened: () => undefined,
        arrived,
        ended: () => fail(Object.assign(new Error('stream closed'), { code: 'ECONNRESET' })),
      });
      const to = domain.replace(/[&<>"']/gu, '');
      socket.write(
        `<?xml version='1.0'?><stream:stream xmlns='${clientNs}' xmlns:stream='${streams}' to='${to}' version='1.0'>`,
      );
      const { element } = await next();
      if (element.ns !== streams || element.name !== 'features') throw new XmppError('drift', 'features');
      return element;
    },
    async encrypt(options) {
      // What came before the connection was encrypted counts for nothing.
      if (queue.length > 0) throw new XmppError('tls', 'injected');
      reader = null;
      const plain = socket;
      plain.removeAllListeners('data');
      const secure = connectTls({ socket: plain, ...options });
      socket = secure;
      attach(secure);
      await ready(secure, 'secureConnect', () => failure);
    },
    close(error) {
      if (failure) return;
      ending = !error;
      if (ending) socket.write('</stream:stream>');
      fail(error ?? Object.assign(new Error('closed by us'), { code: 'ABORT_ERR' }));
    },
  };

  if (signal.aborted) {
    socket.destroy();
    throw Object.assign(new Error('closed by us'), { code: 'ABORT_ERR' });
  }
  signal.addEventListener('abort', abort);
  attach(socket);
  await ready(socket, tls ? 'secureConnect' : 'connect', () => failure);
  return wire;
}

function ready(socket: Socket, event: 'connect' | 'secureConnect', failure: () => Error | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(failure() ?? Object.assign(new Error('connection closed'), { code: 'ECONNRESET' }));
    socket.once(event, () => {
      socket.off('close', gone);
      resolve();
    });
    socket.once('close', gone);
  });
}
