import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Whether connections get through, find nobody, or a server that is too busy for them and says so. */
type Way = 'open' | 'refuse' | 'busy';

const busy =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' " +
  "from='localhost' id='1' version='1.0'><stream:error><resource-constraint " +
  "xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>";

/** A door before a server on this computer; what went through before is cut when its way changes. */
export async function startFront(port: number) {
  let way: Way = 'open';
  const live = new Set<Socket>();
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    if (way === 'refuse') return void socket.destroy();
    if (way === 'busy') return void socket.end(busy);
    const upstream = connect(port, '127.0.0.1');
    for (const one of [socket, upstream]) {
      live.add(one);
      one.on('error', () => undefined);
      one.once('close', () => {
        live.delete(one);
        (one === socket ? upstream : socket).destroy();
      });
    }
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const cut = (): void => live.forEach((one) => one.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    cut,
    set(next: Way) {
      way = next;
      if (next !== 'open') cut();
    },
    stop() {
      cut();
      server.close();
    },
  };
}
