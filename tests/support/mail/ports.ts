import { createServer, connect, type AddressInfo } from 'node:net';

/** Free ports on 127.0.0.1, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  await Promise.all(servers.map((server) => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))));
  return ports;
}

/** Waits until somebody listens; rejects after `limitMs`, or at once when `gone` does. */
export async function listening(port: number, gone: Promise<never>, limitMs = 10_000): Promise<void> {
  const endsAt = Date.now() + limitMs;
  const knock = async (): Promise<void> => {
    while (!(await answers(port))) {
      if (Date.now() > endsAt) throw new Error(`nobody listens on port ${port}`);
    }
  };
  await Promise.race([knock(), gone]);
}

/** One attempt to connect; a refusal takes a moment, so that asking again at once does not burn the processor. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => setTimeout(() => resolve(false), 5));
  });
}
