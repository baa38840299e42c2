import { afterEach, describe, expect, it } from 'vitest';
import { RemoteId } from '@shared/domain/ids';
import { twilioDesk } from './desk';

let desk: Awaited<ReturnType<typeof twilioDesk>>;
const open = async (...args: Parameters<typeof twilioDesk>) => (desk = await twilioDesk(...args));
afterEach(() => desk.double.stop());

const karla = '+4917012345678';
const write = (body: string, more: object = {}) => desk.double.receive({ from: karla, to: desk.number, body, ...more });

describe('what came', () => {
  it('is of its number, whoever has it, and a name on WhatsApp is no number', async () => {
    await open('whatsapp');
    desk.double.receive({ from: 'whatsapp:DE.karla.rad', to: `whatsapp:${desk.number}`, body: 'Hallo 👋' });
    desk.double.receive({ from: karla, to: desk.number, body: 'eine SMS' });
    const run = desk.start();
    await run.live();
    await run.stop();
    expect(run.texts()).toEqual(['Hallo 👋']);
    expect(run.events[0]).toMatchObject({
      ...{ channel: 'whatsapp', profile: 'chat', direction: 'in', thread: { nativeThread: 'DE.karla.rad' } },
      author: { scope: 'whatsapp', id: 'DE.karla.rad' },
    });
  });

  it('is read to the end where much came at once, also over a line that breaks in the middle', async () => {
    await open();
    write('davor');
    const run = desk.start();
    await run.live();
    const texts = Array.from({ length: 11 }, (_, index) => `viele ${index}`);
    for (const text of texts) write(text);
    await desk.until(() => run.texts().length > 3);
    desk.double.setFault('offline');
    await desk.until(() => run.statuses.at(-1)?.state === 'retrying');
    desk.double.setFault(null);
    await desk.until(() => run.texts().length === 12);
    await run.stop();
    expect([...run.texts()].sort()).toEqual(['davor', ...texts].sort());
    expect(run.events[0]).toMatchObject({ author: { scope: 'phone', id: karla }, customer: { scope: 'phone' } });
  });

  it('is told though the list showed it late, within a day; and nothing is told twice', async () => {
    await open();
    for (const text of ['eins', 'zwei', 'drei', 'vier', 'fünf']) write(text);
    const run = desk.start();
    await run.live();
    const late = write('spät gezeigt');
    // It turns up below what was known by then.
    const rows = desk.double.rows as unknown as object[];
    rows.splice(rows.indexOf(late), 1);
    rows.splice(1, 0, late);
    await desk.until(() => run.texts().includes('spät gezeigt'));
    await run.stop();
    const again = desk.start(run.cursors.at(-1));
    await again.live();
    await desk.pass(200_000);
    await again.stop();
    expect(run.texts()).toHaveLength(6);
    expect(again.events).toEqual([]);
  });

  it('brings its files along; one that cannot be had is named, and fetched when somebody wants it', async () => {
    await open();
    const run = desk.start();
    await run.live();
    const data = new Uint8Array([1, 2, 3]);
    write('mit Bild', {
      files: [
        { type: 'image/jpeg', data },
        { type: 'audio/ogg', data },
      ],
    });
    await desk.until(() => run.texts().length === 1);
    await run.stop();
    const [event] = run.events.filter(({ type }) => type === 'message');
    if (event?.type !== 'message') return expect.fail('no message');
    expect(event.attachments.map(({ name, bytes }) => [name, bytes])).toEqual([
      ['image-1.jpg', 3],
      ['audio-2.ogg', 3],
    ]);
    const [file] = event.attachments;
    const row = { ...file, sha256: null, state: 'remote' } as never;
    expect(await desk.connector.download?.(row, RemoteId.parse(file?.remoteId), desk.send)).toEqual(data);
  });

  it('that cannot be read is kept as it came, once, and read again when that can be', async () => {
    await open();
    desk.double.addRaw({ sid: 4, to: desk.number, from: karla });
    write('lesbar');
    const run = desk.start();
    await run.live();
    await desk.pass(120_000);
    await run.stop();
    expect(run.events.filter(({ type }) => type === 'raw')).toHaveLength(1);
    expect(run.texts()).toEqual(['lesbar']);
    const payload = JSON.stringify(desk.double.rows[1]);
    const again = desk.start(run.cursors.at(-1), [{ key: 'message/x', payload }]);
    await again.live();
    await again.stop();
    expect(again.events).toMatchObject([
      { type: 'message', text: 'lesbar' },
      { type: 'rawRead', key: 'message/x' },
    ]);
  });
});

describe('what became of ours', () => {
  it('is told as it moves on, and why it failed', async () => {
    await open();
    const run = desk.start();
    await run.live();
    const row = desk.double.add({
      direction: 'outbound-api',
      status: 'queued',
      from: desk.number,
      to: karla,
      body: 'a',
    });
    const other = desk.double.add({
      direction: 'outbound-api',
      status: 'sent',
      from: desk.number,
      to: karla,
      body: 'b',
    });
    await desk.until(() => run.texts().length === 2);
    desk.double.update(row.sid, { status: 'delivered' });
    desk.double.update(other.sid, { status: 'undelivered', error_code: 30006 });
    await desk.until(() => run.events.filter(({ type }) => type === 'receipt').length === 2);
    await run.stop();
    expect(run.events.filter(({ type }) => type === 'receipt')).toEqual([
      { type: 'receipt', remoteId: row.sid, delivery: 'delivered' },
      {
        ...{ type: 'receipt', remoteId: other.sid, delivery: 'failed' },
        trouble: {
          ...{ kind: 'failed', recipient: karla, status: null },
          error: { code: 'recipient.unreachable', facts: { context: 'number', reason: 'Twilio 30006' } },
        },
      },
    ]);
  });
});

describe('a server that', () => {
  it.each([
    ['html', 'protocol.drift', 'retrying'],
    ['huge', 'protocol.drift', 'retrying'],
    ['broken', 'server.failed', 'retrying'],
    ['rate', 'rate.limited', 'retrying'],
    ['revoked', 'auth.revoked', 'failed'],
  ] as const)('answers %s is waited for or told of: %s', async (fault, code, state) => {
    await open();
    write('davor');
    const run = desk.start();
    await run.live();
    desk.double.setFault(fault);
    await desk.until(() => run.statuses.at(-1)?.error?.code === code);
    expect(run.statuses.at(-1)?.state).toBe(state);
    desk.double.setFault(null);
    if (state === 'retrying') await run.live();
    await run.stop();
    expect(run.texts()).toEqual(['davor']);
    expect(desk.said.join()).not.toContain(desk.double.secret);
    expect(desk.said.join()).not.toContain(karla);
  });

  it('leads to another server with the next page gets no secret', async () => {
    await open();
    const http: typeof fetch = async (input, init) => {
      expect(String(input instanceof Request ? input.url : input)).toContain(desk.double.root);
      const page = (await (await fetch(input, init)).json()) as object;
      return Response.json({ ...page, next_page_uri: '//thief.example/2010-04-01/Messages.json' });
    };
    write('davor');
    desk.base.http = http;
    const run = desk.start();
    await desk.until(() => run.statuses.at(-1)?.error?.code === 'protocol.drift');
    await run.stop();
  });
});
