import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import { closedError, tlsOptions, type Trust } from '../imap/client';
import type { MailServer } from '../config';
import { isVerdict, type Reply, verdictOf } from './reply';
import { readLine, SieveGarbled, type Token } from './wire';

/** How long (ms) a server may take to be there, and to say everything it has to say. */
const limits = { connect: 10_000, whole: 30_000 };
/** Lines one answer may have, and octets it may have altogether. */
const most = { lines: 500, octets: 1024 * 1024 };

const failed = (code: string): Error => Object.assign(new Error(`ManageSieve: ${code}`), { code });

/** A connection on which one answer at a time is read. */
export type SieveLine = {
  write(text: string): void;
  /**
   * Rejects when the connection ends, its time is up, or what comes is not ManageSieve.
   * @param heard told of each line before the last one
   */
  reply(heard?: () => void): Promise<Reply>;
  /** Encrypts what follows. Rejects when the server said anything between its yes and that (an attacker's words). */
  encrypt(trust: Trust, server: MailServer): Promise<void>;
  close(): void;
};

/** Connects. It closes by itself when the signal aborts or the time is up; the caller closes it otherwise. */
export async function openLine({ host, port }: MailServer, signal: AbortSignal): Promise<SieveLine> {
  let socket: Socket | TLSSocket = connectPlain({ host, port });
  let held: Buffer = Buffer.alloc(0);
  let broken: Error | null = null;
  let stir = (): void => undefined;
  const breakOff = (error: Error): void => {
    broken ??= error;
    socket.destroy();
    stir();
  };
  const listen = (): void => {
    socket.on('data', (chunk: Buffer) => {
      held = Buffer.concat([held, chunk]);
      // Nobody waits for that much: one answer at a time is asked for.
      if (held.length > most.octets) breakOff(new SieveGarbled('too much'));
      stir();
    });
    socket.on('error', breakOff);
    socket.on('close', () => breakOff(closedError()));
  };
  const abort = (): void => breakOff(closedError());
  const timers = [setTimeout(() => breakOff(failed('ETIMEDOUT')), limits.whole)];
  const connecting = setTimeout(() => breakOff(failed('CONNECT_TIMEOUT')), limits.connect);
  const close = (): void => {
    for (const timer of [...timers, connecting]) clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    breakOff(closedError());
  };
  const until = async (ready: () => boolean): Promise<void> => {
    while (!ready()) {
      if (broken) throw broken;
      await new Promise<void>((resolve) => (stir = resolve));
    }
  };
  const line = async (): Promise<Token[]> => {
    for (;;) {
      const found = readLine(held);
      if (found) {
        held = found.rest;
        return found.tokens;
      }
      const had = held.length;
      await until(() => held.length > had);
    }
  };

  listen();
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  let connected = false;
  socket.once('connect', () => {
    connected = true;
    stir();
  });
  try {
    await until(() => connected);
  } catch (error) {
    close();
    throw error;
  }
  clearTimeout(connecting);

  return {
    write: (text) => void socket.write(text),
    async reply(heard) {
      const data: Token[][] = [];
      let octets = 0;
      for (;;) {
        const tokens = await line();
        octets += tokens.reduce((sum, { text }) => sum + text.length, 0);
        if (isVerdict(tokens)) return verdictOf(tokens, data);
        // All a server tells begins with a string (RFC 5804 section 4); what does not would never end in a verdict.
        if (tokens[0] && tokens[0].kind !== 'string') throw new SieveGarbled('no answer');
        data.push(tokens);
        if (data.length > most.lines || octets > most.octets) throw new SieveGarbled('answer too long');
        heard?.();
      }
    },
    async encrypt(trust, server) {
      if (held.length > 0) throw failed('STARTTLS_INJECTION');
      socket.removeAllListeners('data');
      let secure = false;
      socket = connectTls({ socket, ...tlsOptions(trust, server) }, () => {
        secure = true;
        stir();
      });
      listen();
      await until(() => secure);
    },
    close,
  };
}
