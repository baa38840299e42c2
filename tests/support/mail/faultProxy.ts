import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to the bytes of one direction; counts are bytes since the connection began. */
export type Faults = {
  latencyMs?: number;
  stallAfter?: number;
  /** RST to both ends. */
  resetAfter?: number;
  /** Clean FIN to both ends. */
  truncateAfter?: number;
  /** Changes what passes; a text of another length is fine. */
  rewrite?: (text: string) => string;
  /** What happens before a text passes; it waits for that. */
  before?: (text: string) => Promise<unknown> | undefined;
  /** RST to both ends the first time this text is about to pass. */
  resetBefore?: string;
};

/** Rules of a connection: `up` to the server, `down` to the client. */
export type Rules = { refuse?: boolean; blackhole?: boolean; up?: Faults; down?: Faults };

export type FaultProxy = Awaited<ReturnType<typeof startFaultProxy>>;

/** A TCP proxy on a loopback port that breaks connections as told. @param at the port it listens on; 0: a free one. Rejects when it is taken */
export async function startFaultProxy(port: number, rules: Rules = {}, at = 0) {
  let current = rules;
  const live = new Set<{ client: Socket; upstream: Socket }>();
  const stats = { connections: 0, up: 0, down: 0 };

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (client) => {
    stats.connections += 1;
    client.on('error', () => {});
    if (current.refuse) return void client.destroy();
    if (current.blackhole) return void client.resume();
    const upstream = connect({ host: '127.0.0.1', port, allowHalfOpen: true });
    const pair = { client, upstream };
    live.add(pair);
    client.once('close', () => {
      live.delete(pair);
      upstream.destroy();
    });
    upstream.on('error', () => client.destroy());
    upstream.once('close', () => setTimeout(() => client.destroy(), 50).unref());
    upstream.once('connect', () => {
      void pump(pair, 'up');
      void pump(pair, 'down');
    });
  });

  async function pump({ client, upstream }: { client: Socket; upstream: Socket }, direction: 'up' | 'down') {
    const [from, to] = direction === 'up' ? [client, upstream] : [upstream, client];
    let sent = 0;
    try {
      // Leaving the loop must not destroy the socket: the other direction still needs it.
      for await (const chunk of from.iterator({ destroyOnReturn: false })) {
        const { latencyMs = 0, rewrite, before, resetBefore, ...cuts } = current[direction] ?? {};
        if (latencyMs) await sleep(latencyMs);
        await before?.((chunk as Buffer).toString('latin1'));
        if (resetBefore && (chunk as Buffer).includes(resetBefore)) return reset(client, upstream);
        const data = rewrite ? Buffer.from(rewrite((chunk as Buffer).toString('latin1')), 'latin1') : (chunk as Buffer);
        const end = Math.min(...Object.values(cuts), Infinity);
        const part = data.subarray(0, Math.max(0, Math.min(data.length, end - sent)));
        if (part.length > 0 && !to.write(part)) await drained(to);
        sent += part.length;
        stats[direction] += part.length;
        if (sent < end) continue;
        await sleep(20); // a RST throws unsent bytes away
        if (end === cuts.resetAfter) {
          reset(client, upstream);
        } else if (end === cuts.truncateAfter) {
          to.end();
          from.destroy();
        }
        return; // stalled: silence, both sockets stay open
      }
      to.end();
    } catch {
      to.destroy();
    }
  }

  await new Promise<void>((ready, fail) => server.once('error', fail).listen(at, '127.0.0.1', ready));
  const dropAll = () => {
    for (const { client, upstream } of live) {
      client.destroy();
      upstream.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    stats,
    /** Rules for what comes from now on. */
    set: (next: Rules) => {
      current = next;
    },
    dropAll,
    stop: () => {
      dropAll();
      return new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

function reset(...sockets: Socket[]): void {
  for (const socket of sockets) socket.resetAndDestroy();
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.once('drain', resolve);
    socket.once('close', () => resolve());
  });
}
