import { connect } from 'node:tls';
import { xmppPassword, type Prosody } from '../xmpp/prosody';

/** A stanza as it came: its text, and what tests ask for most. */
type Heard = { xml: string; name: string; from: string; id: string; body: string };

/** A desk as guests meet one, played over a plain socket: it says and hears stanzas and does nothing by itself. */
export type PlayedDesk = {
  heard: Heard[];
  /** The first stanza from `since` on that fits, as soon as it is there; rejects after five seconds. */
  next(fits: (stanza: Heard) => boolean, since?: number): Promise<Heard>;
  say(xml: string): void;
  close(): void;
};

/** Logs in as `user`@localhost and says that it is there, so that what waited for it is handed out. */
export async function playDesk(server: Prosody, user: string): Promise<PlayedDesk> {
  const socket = connect({ port: server.tls, host: '127.0.0.1', servername: 'localhost', ca: server.ca });
  const heard: Heard[] = [];
  let text = '';
  const stanza = /<(message|presence|iq)\b[^>]*?(?:\/>|>[\s\S]*?<\/\1>)/u;
  socket.setEncoding('utf8').on('data', (more: string) => {
    text += more;
    for (let found = stanza.exec(text); found; found = stanza.exec(text)) {
      heard.push(asHeard(found[0], found[1] ?? ''));
      text = text.slice(found.index + found[0].length);
    }
  });
  socket.on('error', () => undefined);

  const until = async <T>(look: () => T | undefined, wanted: string): Promise<T> => {
    const end = Date.now() + 5_000;
    for (let found = look(); ; found = look()) {
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${wanted} did not come; last: ${heard.at(-1)?.xml ?? text}`);
      await new Promise((done) => setTimeout(done, 10));
    }
  };
  const open = (): void => {
    text = '';
    socket.write(
      '<stream:stream to="localhost" version="1.0" xmlns="jabber:client" xmlns:stream="http://etherx.jabber.org/streams">',
    );
  };
  const features = (): Promise<string> => until(() => /<\/stream:features>/u.exec(text)?.[0], 'features');
  open();
  await features();
  const secret = Buffer.from(`\0${user}\0${xmppPassword}`).toString('base64');
  socket.write(`<auth xmlns="urn:ietf:params:xml:ns:xmpp-sasl" mechanism="PLAIN">${secret}</auth>`);
  await until(() => /<success\b/u.exec(text)?.[0], 'success');
  open();
  await features();
  socket.write(
    '<iq type="set" id="b"><bind xmlns="urn:ietf:params:xml:ns:xmpp-bind"><resource>desk</resource></bind></iq>',
  );
  await until(() => heard.find(({ id }) => id === 'b'), 'an address');
  socket.write('<presence/>');
  return {
    heard,
    next: (fits, since = 0) => until(() => heard.slice(since).find(fits), 'a stanza'),
    say: (xml) => void socket.write(xml),
    close: () => void socket.destroy(),
  };
}

function asHeard(xml: string, name: string): Heard {
  const attribute = (key: string): string => new RegExp(`^<[^>]*?\\s${key}=['"]([^'"]*)`, 'u').exec(xml)?.[1] ?? '';
  return {
    xml,
    name,
    from: attribute('from'),
    id: attribute('id'),
    body: /<body>([\s\S]*?)<\/body>/u.exec(xml)?.[1] ?? '',
  };
}
