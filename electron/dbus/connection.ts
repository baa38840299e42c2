import { connect, type Socket } from 'node:net';
import { authenticate } from './authenticate';
import { type BusMessage, decodeMessage, encodeMessage, lengthOf } from './message';
import type { Value } from './wire';

/** Whom a call is for. */
type CallTarget = { destination: string; path: string; interface: string; member: string };

/** One connection to a message bus. */
export type Bus = {
  /** The name the bus gave us. */
  readonly name: string;
  /** Calls a method; rejects on an error of the other side, after `callMs`, and once the connection is gone. */
  call(target: CallTarget, signature?: string, body?: Value[]): Promise<Value[]>;
  /** Sends what is no call of ours: a signal, or an answer. */
  send(message: Omit<BusMessage, 'serial'>): void;
  /** Hears signals that were asked for, and calls to us. */
  onMessage(listener: (message: BusMessage) => void): void;
  onClose(listener: () => void): void;
  close(): void;
};

const callMs = 3_000;
/** The bus itself. */
export const busTarget = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

/** Connects to a bus. @param address as in DBUS_SESSION_BUS_ADDRESS; only sockets of this machine. */
export async function connectBus(address: string): Promise<Bus> {
  const path = socketPath(address);
  if (path === null) throw new Error('no bus on this machine');
  const socket = connect({ path });
  const rest = await authenticate(socket);
  return talk(socket, rest);
}

function socketPath(address: string): string | null {
  for (const each of address.split(';')) {
    const found = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(each);
    if (found?.[2]) return (found[1] === 'abstract' ? '\0' : '') + decodeURIComponent(found[2]);
  }
  return null;
}

async function talk(socket: Socket, rest: Buffer): Promise<Bus> {
  const waiting = new Map<number, { resolve(body: Value[]): void; reject(error: Error): void }>();
  const listeners = new Set<(message: BusMessage) => void>();
  let serial = 0;
  let name = '';

  const take = (message: BusMessage): void => {
    const asked = message.replyTo === undefined ? undefined : waiting.get(message.replyTo);
    if (message.replyTo === undefined) return listeners.forEach((listener) => listener(message));
    waiting.delete(message.replyTo);
    if (message.type === 'reply') asked?.resolve(message.body);
    else asked?.reject(new Error(message.error ?? 'error'));
  };
  let bytes = rest;
  const hear = (more: Buffer): void => {
    bytes = Buffer.concat([bytes, more]);
    try {
      for (let length = lengthOf(bytes); length !== null && bytes.length >= length; length = lengthOf(bytes)) {
        const message = decodeMessage(bytes.subarray(0, length));
        bytes = bytes.subarray(length);
        take(message);
      }
    } catch {
      // What follows cannot be read either.
      socket.destroy();
    }
  };
  const send = (message: Omit<BusMessage, 'serial'>): number => {
    serial += 1;
    socket.write(encodeMessage({ ...message, serial }));
    return serial;
  };
  const call: Bus['call'] = (target, signature = '', body = []) =>
    new Promise((resolve, reject) => {
      const number = send({ type: 'call', ...target, ...(signature !== '' && { signature }), body });
      const timer = setTimeout(() => {
        waiting.delete(number);
        reject(new Error('no answer'));
      }, callMs);
      const settled = <T>(act: (value: T) => void) => {
        return (value: T): void => {
          clearTimeout(timer);
          act(value);
        };
      };
      waiting.set(number, { resolve: settled(resolve), reject: settled(reject) });
    });
  socket.on('data', hear);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the bus is gone'));
    waiting.clear();
  });
  const bus: Bus = {
    get name() {
      return name;
    },
    call,
    send: (message) => void send(message),
    onMessage: (listener) => void listeners.add(listener),
    onClose: (listener) => void socket.once('close', listener),
    close: () => socket.destroy(),
  };
  [name] = (await call({ ...busTarget, member: 'Hello' })) as [string];
  return bus;
}
