import { execFileSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

/** What left the walled network since it was built: packets of any kind, names asked for, connections begun. */
type Heard = { packets: number; names: number; connections: number };

/** A network of its own with one line out, at whose end everything is counted. */
export type Wall = {
  /** What a command has to begin with to run inside. */
  inside: readonly string[];
  /** The address at the other end: every name leads there, and it listens on the ports of the web. */
  far: string;
  heard(): Heard;
  close(): void;
};

const name = `tresen${process.pid}`;
const far = '198.18.77.1';
const near = '198.18.77.2';
const ip = (...args: string[]): Buffer => execFileSync('ip', args, { stdio: ['ignore', 'pipe', 'pipe'] });

/** Builds one; null where that takes rights this user does not have, or programs that are not here. */
export async function buildWall(): Promise<Wall | null> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const [outer, inner] = [`${name}a`.slice(-15), `${name}b`.slice(-15)];
  const inside = ['ip', 'netns', 'exec', name];
  const settings = `/etc/netns/${name}`;
  const quiet = (link: string, prefix: readonly string[]): void => {
    const [command = 'sh', ...rest] = [...prefix, 'sh', '-c', `echo 1 > /proc/sys/net/ipv6/conf/${link}/disable_ipv6`];
    execFileSync(command, rest);
  };
  try {
    ip('netns', 'add', name);
    ip('link', 'add', outer, 'type', 'veth', 'peer', 'name', inner, 'netns', name);
    quiet(outer, []);
    quiet('all', inside);
    ip('addr', 'add', `${far}/30`, 'dev', outer);
    ip('link', 'set', outer, 'up');
    for (const args of [
      ['link', 'set', 'lo', 'up'],
      ['addr', 'add', `${near}/30`, 'dev', inner],
      ['link', 'set', inner, 'up'],
      ['route', 'add', 'default', 'via', far],
    ])
      ip('-n', name, ...args);
    mkdirSync(settings, { recursive: true });
    writeFileSync(`${settings}/resolv.conf`, `nameserver ${far}\n`);
  } catch {
    tearDown();
    return null;
  }

  function tearDown(): void {
    // With the network its end of the line goes, and with that the other one.
    try {
      ip('netns', 'del', name);
    } catch {
      // It was never there.
    }
    rmSync(settings, { recursive: true, force: true });
  }

  const ears = await listen();
  const packets = (): number => Number(readFileSync(`/sys/class/net/${outer}/statistics/rx_packets`, 'utf8'));
  return {
    inside,
    far,
    heard: () => ({ packets: packets(), ...ears.heard() }),
    close: () => {
      ears.close();
      tearDown();
    },
  };
}

async function listen() {
  const heard = { names: 0, connections: 0 };
  const names = createSocket('udp4');
  names.on('message', (query, from) => {
    heard.names++;
    names.send(answerTo(query), from.port, from.address);
  });
  const servers = [80, 443].map((port) => ({
    port,
    server: createServer((socket) => {
      heard.connections++;
      socket.on('error', () => undefined).end();
    }),
  }));
  await new Promise<void>((ready) => names.bind(53, far, ready));
  for (const { port, server } of servers) await new Promise<void>((ready) => server.listen(port, far, ready));
  return {
    heard: () => ({ ...heard }),
    close: () => {
      names.close();
      for (const { server } of servers) server.close();
    },
  };
}

/** Every name leads to the far end (RFC 1035): the question, and one address for it. */
function answerTo(query: Buffer): Buffer {
  const header = Buffer.from(query.subarray(0, 12));
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 6);
  header.writeUInt16BE(0, 10);
  let end = 12;
  while (end < query.length && query[end] !== 0) end += (query[end] ?? 0) + 1;
  const address = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...far.split('.').map(Number)]);
  return Buffer.concat([header, query.subarray(12, end + 5), address]);
}
