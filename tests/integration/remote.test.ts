import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchPicture } from '../../electron/remote/fetchPicture';
import { publicLine } from '../../electron/remote/guardedRequest';
import { picturesOf } from '../../electron/remote/pictures';
import { unsubscribe } from '../../electron/remote/unsubscribe';
import { type PictureServer, startPictureServer } from '../support/pictureServer';
import { promise } from '../support/promise';

const png = (width: number, height: number): Buffer => {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([head, size, Buffer.from('0806000000', 'hex')]);
};
const gif = Buffer.from('47494638396101000100', 'hex');
const to = (location: string) => ({ status: 302, headers: { location }, body: Buffer.alloc(0) });
const picture = (type: string, body: Buffer) => ({ status: 200, headers: { 'content-type': type }, body });
const never = new AbortController().signal;
let server: PictureServer;

const answers: Record<string, () => { status: number; headers: Record<string, string>; body: Buffer }> = {
  '/rose.png': () => picture('image/png', png(20, 10)),
  '/dot.png': () => picture('image/png', png(1, 1)),
  '/dot.gif': () => picture('image/gif', gif),
  '/drawing.svg': () => picture('image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
  '/page.png': () => picture('image/png', Buffer.from('<html><script>x</script>')),
  '/typed.png': () => picture('text/html', png(20, 10)),
  '/long.png': () => picture('image/png', Buffer.concat([png(20, 10), Buffer.alloc(10_000_001)])),
  '/gone.png': () => ({ status: 404, headers: { 'content-type': 'image/png' }, body: png(20, 10) }),
  '/once': () => to('/rose.png'),
  '/loop': () => to('/loop'),
  '/metadata': () => to('https://169.254.169.254/latest/meta-data'),
  '/router': () => to('https://192.168.178.1/'),
  '/router6': () => to('https://[::ffff:192.168.178.1]/'),
  '/plain': () => to('http://mail.test/rose.png'),
  '/disk': () => to('file:///etc/passwd'),
  '/inside': () => to('https://inside.test/rose.png'),
  '/leave': () => ({ status: 200, headers: {}, body: Buffer.alloc(0) }),
  '/refuse': () => ({ status: 403, headers: {}, body: Buffer.alloc(0) }),
};

beforeAll(async () => {
  server = await startPictureServer((path, response) => {
    const { status, headers, body } = answers[path]?.() ?? { status: 404, headers: {}, body: Buffer.alloc(0) };
    response.writeHead(status, headers).end(body);
  });
});
beforeEach(() => {
  server.asked.length = 0;
  server.names.set('mail.test', ['127.0.0.1']);
  server.names.set('inside.test', ['10.0.0.7']);
});
afterAll(() => server.close());

const fetched = (path: string) => fetchPicture(server.line, server.address(path), never);

describe('pictures', () => {
  test('come without a word about who asks', async () => {
    const { mime, data } = await fetched('/rose.png');
    expect([mime, data.length]).toEqual(['image/png', png(20, 10).length]);
    expect(Object.keys(server.asked[0]?.headers ?? {}).sort()).toEqual([
      ...['accept', 'accept-encoding', 'connection', 'host', 'user-agent'],
    ]);
  });

  test('come over a redirect, and by https where the mail says http', async () => {
    await expect(fetched('/once')).resolves.toMatchObject({ mime: 'image/png' });
    await expect(
      fetchPicture(server.line, server.address('/rose.png').replace('https:', 'http:'), never),
    ).resolves.toBeDefined();
  });

  test.each(['/dot.png', '/dot.gif', '/drawing.svg', '/page.png', '/typed.png', '/long.png', '/gone.png', '/loop'])(
    '%s is refused',
    async (path) => {
      await expect(fetched(path)).rejects.toThrow();
      promise('S4', 'What is no plain picture is not loaded as one', 1);
    },
  );

  test.each(['/metadata', '/router', '/router6', '/plain', '/disk', '/inside'])(
    'a redirect to %s is refused before anything is asked there',
    async (path) => {
      await expect(fetched(path)).rejects.toThrow();
      expect(server.asked).toHaveLength(1);
      promise('S4', 'A picture leads to no private address, no file and no clear text', 1);
    },
  );

  test('a name that means another host a moment later leads nowhere', async () => {
    server.names.set('mail.test', ['127.0.0.1', '192.168.178.1']);
    await expect(fetched('/once')).rejects.toThrow('no public address');
    expect(server.asked.map(({ url }) => url)).toEqual(['/once']);
  });

  test('a name with one private address among public ones is refused', async () => {
    const resolve: typeof server.line.resolve = (_host, done) =>
      done(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    await expect(fetchPicture({ ...server.line, resolve }, server.address('/rose.png'), never)).rejects.toThrow();
    expect(server.asked).toEqual([]);
  });

  test('on the real line this computer cannot be reached by name or by number', async () => {
    const { port } = new URL(server.address('/'));
    for (const host of ['localhost', '127.0.0.1', '[::1]', '2130706433', '0x7f000001']) {
      await expect(fetchPicture(publicLine, `https://${host}:${port}/rose.png`, never)).rejects.toThrow(
        'public address',
      );
      promise('S4', 'A picture leads to no private address, no file and no clear text', 1);
    }
    expect(server.asked).toEqual([]);
  });

  test('a certificate nobody vouches for is refused', async () => {
    const { ca: _, ...line } = server.line;
    await expect(fetchPicture(line, server.address('/rose.png'), never)).rejects.toThrow();
    expect(server.asked).toEqual([]);
  });
});

describe('the pictures of a message', () => {
  test('are fetched once, by their number, and only where the message names them', async () => {
    const [one, two] = [server.address('/rose.png?a=1&b=2'), server.address('/other.png')];
    const body = `<img src="${one.replace('&', '&amp;')}">`;
    const asked: string[] = [];
    const answer = picturesOf(body, [one, two], async (address) => {
      asked.push(address);
      return { mime: 'image/png', data: png(2, 2) };
    });
    await Promise.all([answer('0'), answer('0')]);
    expect(await answer('1')).toBeNull();
    expect(await answer('2')).toBeNull();
    expect(await answer('../0')).toBeNull();
    expect(asked).toEqual([one]);
  });

  test('are at most 50 MB together, and a few at the same time', async () => {
    const urls = Array.from({ length: 20 }, (_, index) => `https://x.test/${index}`);
    let [running, most] = [0, 0];
    const answer = picturesOf(urls.join(' '), urls, async () => {
      most = Math.max(most, ++running);
      await new Promise((turn) => setImmediate(turn));
      running--;
      return { mime: 'image/png', data: new Uint8Array(9_000_000) };
    });
    const got = await Promise.all(urls.map((_, index) => answer(String(index))));
    expect(got.filter((one) => one !== null)).toHaveLength(5);
    expect(most).toBeLessThanOrEqual(6);
  });
});

describe('unsubscribing', () => {
  test('is one POST that says so, without cookies', async () => {
    expect(await unsubscribe(server.line, server.address('/leave'), never)).toEqual({ ok: true, value: {} });
    const [asked] = server.asked;
    expect([asked?.method, asked?.body]).toEqual(['POST', 'List-Unsubscribe=One-Click']);
    expect(asked?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(asked?.headers.cookie).toBeUndefined();
  });

  test.each(['/refuse', '/once', '/metadata'])('%s is told as not accepted, and not followed', async (path) => {
    const reply = await unsubscribe(server.line, server.address(path), never);
    expect(reply).toMatchObject({ ok: false, error: { code: 'unsubscribe.refused' } });
    expect(server.asked).toHaveLength(1);
  });

  test.each(['http://mail.test/leave', 'https://inside.test/leave', 'https://10.0.0.1/leave', 'mailto:a@b.test'])(
    '%s is never asked',
    async (address) => {
      const reply = await unsubscribe(server.line, address, never);
      expect(reply).toMatchObject({ ok: false, error: { code: 'unsubscribe.failed' } });
    },
  );
});
