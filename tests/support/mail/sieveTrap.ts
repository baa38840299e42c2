import { type AddressInfo, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { readLine } from '../../../electron/connectors/email/sieve/wire';
import type { Certificate } from './certificates';

/** What a ManageSieve server says: at first, once the line is encrypted, and to each command. */
type SieveTurn = 'greeting' | 'encrypted' | SieveCommand;
const commands = [
  ...(['STARTTLS', 'AUTHENTICATE', 'CAPABILITY', 'LISTSCRIPTS', 'GETSCRIPT', 'PUTSCRIPT'] as const),
  ...(['SETACTIVE', 'DELETESCRIPT'] as const),
];
type SieveCommand = (typeof commands)[number];
export const sieveTurns: readonly SieveTurn[] = ['greeting', 'encrypted', ...commands];

/** `end`: hangs up behind it. Null: silence. */
export type SieveSays = string | { text: string; end: true } | null;

/** A ManageSieve server that says what a test wants. */
export type SieveTrap = {
  port: number;
  /** All that came in, before the line was encrypted and after. */
  heard: { plain: string; secret: string };
  /** The commands it was given, with their strings. */
  asked: { command: string; strings: string[] }[];
  /** The turns it had, also those at which it was silent. */
  had: ReadonlySet<SieveTurn>;
  stop(): Promise<void>;
};

const capabilities = '"IMPLEMENTATION" "x"\r\n"SASL" "PLAIN"\r\n"SIEVE" "vacation relational date include"\r\n';
const usual: Record<SieveTurn, string> = {
  greeting: `${capabilities}"STARTTLS"\r\nOK\r\n`,
  encrypted: `${capabilities}OK\r\n`,
  STARTTLS: 'OK "Begin"\r\n',
  CAPABILITY: `${capabilities}OK\r\n`,
  GETSCRIPT: '"keep;"\r\nOK\r\n',
  ...{
    AUTHENTICATE: 'OK\r\n',
    LISTSCRIPTS: 'OK\r\n',
    PUTSCRIPT: 'OK\r\n',
    SETACTIVE: 'OK\r\n',
    DELETESCRIPT: 'OK\r\n',
  },
};

/** Starts it. What is not said otherwise is what an honest server says that has no scripts. */
export async function startSieveTrap(
  { cert, key }: Pick<Certificate, 'cert' | 'key'>,
  says: Partial<Record<SieveTurn, SieveSays>> = {},
): Promise<SieveTrap> {
  const trap = { heard: { plain: '', secret: '' }, asked: [] as SieveTrap['asked'], had: new Set<SieveTurn>() };
  const sockets = new Set<Socket>();
  const say = (socket: Socket, turn: SieveTurn): string => {
    trap.had.add(turn);
    const word = turn in says ? (says[turn] ?? null) : usual[turn];
    if (word === null) return '';
    const text = typeof word === 'string' ? word : word.text;
    socket.write(text);
    if (typeof word !== 'string') socket.end();
    return text;
  };
  const listen = (socket: Socket, kind: 'plain' | 'secret'): void => {
    let held = Buffer.alloc(0);
    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk: Buffer) => {
      trap.heard[kind] += chunk.toString('latin1');
      held = Buffer.concat([held, chunk]);
      for (let line = readLine(held); line; line = readLine(held)) {
        held = Buffer.from(line.rest);
        const [first, ...more] = line.tokens;
        const command = (first?.text ?? '').toUpperCase();
        trap.asked.push({ command, strings: more.map(({ text }) => text) });
        if (command === 'LOGOUT') socket.end('OK\r\n');
        const turn = commands.find((one) => one === command);
        const said = turn ? say(socket, turn) : '';
        if (command === 'STARTTLS' && said.startsWith('OK')) {
          socket.removeAllListeners('data');
          const secure = new TLSSocket(socket, { isServer: true, cert, key });
          listen(secure, 'secret');
          secure.once('secure', () => say(secure, 'encrypted'));
          return;
        }
      }
    });
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    listen(socket, 'plain');
    say(socket, 'greeting');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    ...trap,
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((closed) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => closed());
      }),
  };
}
