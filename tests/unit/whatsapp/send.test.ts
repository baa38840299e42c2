import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Outgoing } from '@shared/channels/outgoing';
import { AttachmentId, RemoteId } from '@shared/domain/ids';
import { answer, hello, hidden, karla, whatsAppDesk } from './desk';

let desk: Awaited<ReturnType<typeof whatsAppDesk>>;
const phone = `+${karla.phone}`;

const file = (name: string, mime: string, octets = 200): Outgoing['attachments'][number] => ({
  attachment: {
    ...{ id: AttachmentId.parse(name), name, mime, bytes: octets, sha256: null, state: 'local' },
    ...{ cid: null, width: null, height: null, durationMs: null },
  },
  data: new Uint8Array(octets).fill(7),
});

const send = async (outgoing: Outgoing, context = desk.send) => {
  let over = false;
  const sending = desk.connector.send(outgoing, 'key-1', context).finally(() => (over = true));
  await desk.until(() => over);
  return sending;
};

describe.each(['meta', '360dialog'] as const)('sending by %s', (provider) => {
  beforeAll(async () => void (desk = await whatsAppDesk(null, provider)));
  afterAll(() => desk.double.stop());
  beforeEach(async () => {
    desk.double.setFault(null);
    desk.double.sent.length = 0;
    desk.phases.length = 0;
    await desk.double.write(karla, hello);
    await desk.double.write(hidden, hello);
  });

  it('sends words, by number or by Meta’s id, with a quote and our key', async () => {
    const result = await send(answer(phone, 'Ja', { replyTo: RemoteId.parse('wamid.q') }));
    expect(result).toMatchObject({ kind: 'sent', receipt: { delivery: 'accepted' } });
    expect(desk.phases).toEqual(['connecting', 'body']);
    expect(desk.double.sent[0]).toMatchObject({ to: karla.phone, context: 'wamid.q', opaque: 'key-1' });
    await send(answer(hidden.userId, 'Auch ja'));
    expect(desk.double.sent[1]).toMatchObject({ to: null, recipient: hidden.userId, content: { body: 'Auch ja' } });
  });

  it('tells the customer what was read, and takes nothing back', async () => {
    const id = RemoteId.parse(await desk.double.write(karla, hello));
    const change = { target: id, field: 'read' as const, wanted: true };
    const ask = async (more: object = {}) => {
      let over = false;
      const asking = desk.connector.serverChange?.({ ...change, ...more }, desk.send).finally(() => (over = true));
      await desk.until(() => over);
      return asking;
    };
    expect(await ask()).toMatchObject({ kind: 'sent' });
    expect(await ask()).toMatchObject({ kind: 'sent' });
    expect(desk.double.marked.filter((one) => one === id)).toHaveLength(2);
    expect(await ask({ wanted: false })).toMatchObject({ kind: 'refused', error: { code: 'unsupported' } });
    expect(await ask({ field: 'star' })).toMatchObject({ kind: 'refused' });
    expect(await ask({ target: RemoteId.parse('wamid.gone') })).toMatchObject({ kind: 'refused' });
    desk.double.setFault('rate');
    expect(await ask()).toMatchObject({ kind: 'notSent', error: { code: 'rate.limited' } });
  });

  it('sends files as what they are: words beside the first, after sound, and long ones alone', async () => {
    await send(answer(phone, 'Zwei', { attachments: [file('a.png', 'image/png'), file('b.pdf', 'application/pdf')] }));
    await send(answer(phone, 'Hören Sie', { attachments: [file('v.ogg', 'audio/ogg; codecs=opus')] }));
    await send(answer(phone, 'x'.repeat(2_000), { attachments: [file('c.mp4', 'video/mp4')] }));
    expect(
      desk.double.sent.map(({ type, content }) => [type, content.caption ?? content.body ?? content.filename]),
    ).toEqual([
      ['image', 'Zwei'],
      ['document', 'b.pdf'],
      ['audio', undefined],
      ['text', 'Hören Sie'],
      ['video', undefined],
      ['text', 'x'.repeat(2_000)],
    ]);
  });

  it.each<[string, Partial<Outgoing>, string]>([
    ['nothing', { text: '' }, 'content.empty'],
    ['too much', { text: 'x'.repeat(4_097) }, 'content.tooLong'],
    ['free words first', { kind: 'new' }, 'window.closed'],
    ['what is passed on', { kind: 'forward' }, 'unsupported'],
    ['nobody', { nativeThread: null }, 'unsupported'],
    ['a program', { attachments: [file('x.exe', 'application/x-msdownload')] }, 'attachment.rejected'],
    ['a large picture', { attachments: [file('x.png', 'image/png', 5 * 1024 * 1024 + 1)] }, 'attachment.tooLarge'],
    ['an empty file', { attachments: [file('x.png', 'image/png', 0)] }, 'attachment.rejected'],
    ['a template that is gone', { approved: { id: '7', values: {} } }, 'content.rejected'],
  ])('refuses %s before anybody is asked', async (_, more, code) => {
    expect(await send(answer(phone, 'Ja', more))).toMatchObject({ kind: 'refused', error: { code } });
    expect(desk.phases).toEqual([]);
  });

  it('fills approved texts by number and by name, also when the window is closed', async () => {
    await desk.pass(25 * 3_600_000);
    expect(await send(answer(phone, 'Zu spät'))).toMatchObject({ kind: 'refused', error: { code: 'window.closed' } });
    desk.double.templates.length = 0;
    desk.double.templates.push(
      { name: 'bereit', language: 'de', status: 'APPROVED', body: 'Ihr {{2}} ist bereit, {{1}}.' },
      { name: 'name', language: 'de', status: 'APPROVED', body: 'Hallo {{vorname}}.' },
    );
    const texts = [
      { id: '1', name: 'bereit', language: 'de', text: 'Ihr {{2}} ist bereit, {{1}}.', variables: ['2', '1'] },
      { id: '2', name: 'name', language: 'de', text: 'Hallo {{vorname}}.', variables: ['vorname'] },
    ];
    const context = { ...desk.send, account: { ...desk.account, approved: texts } };
    const use = (id: string, values: Record<string, string>) =>
      answer(phone, 'wie es gelesen wird', { approved: { id, values } });
    expect(await send(use('1', { 1: 'Karla', 2: 'Rad' }), context)).toMatchObject({ kind: 'sent' });
    expect(await send(use('2', { vorname: 'Karla' }), context)).toMatchObject({ kind: 'sent' });
    const [first, second] = desk.double.sent.map(({ content }) => content.components);
    expect(first).toEqual([
      {
        type: 'body',
        parameters: [
          { type: 'text', text: 'Karla' },
          { type: 'text', text: 'Rad' },
        ],
      },
    ]);
    expect(second).toEqual([
      { type: 'body', parameters: [{ type: 'text', text: 'Karla', parameter_name: 'vorname' }] },
    ]);
  });

  it.each([
    ['rate', 'notSent', 'rate.limited'],
    ['revoked', 'notSent', 'auth.revoked'],
    ['html', 'notSent', 'server.failed'],
    ['offline', 'notSent', 'network.cut'],
  ] as const)('has sent nothing where the service is at fault: %s', async (fault, kind, code) => {
    desk.double.setFault(fault);
    const sending = send(answer(phone, 'Ja'));
    expect(await sending).toMatchObject({ kind, error: { code } });
    expect(desk.phases).not.toContain('body');
    expect(desk.double.sent).toEqual([]);
    await desk.pass(60_000);
  });

  it('says that one person was written to too fast, and that it may go later', async () => {
    desk.double.limits.perPair = 1;
    await send(answer(phone, 'Eins'));
    const second = await send(answer(phone, 'Zwei'));
    desk.double.limits.perPair = 1_000;
    expect(second).toMatchObject({ kind: 'notSent', error: { code: 'rate.limited' } });
    expect(second.kind === 'notSent' && (second.retryAfterMs ?? 0)).toBeGreaterThan(0);
    await desk.pass(60_000);
  });

  it('is in doubt where the line is cut after the body', async () => {
    desk.double.setFault('silent');
    expect(await send(answer(phone, 'Ja'))).toMatchObject({ kind: 'uncertain' });
    expect(desk.double.sent).toHaveLength(1);
    expect(await desk.connector.findSent?.('key-1 never', answer(phone, 'Ja'), desk.send)).toBeNull();
  });

  it('has sent nothing where a file could not be put there, and is in doubt where only half of an answer left', async () => {
    const { http } = desk.base;
    const broken =
      (edge: string, from: number): typeof fetch =>
      (...args) =>
        String(args[0]).endsWith(edge) && --from < 0
          ? Promise.resolve(new Response('', { status: 502 }))
          : http(...args);
    const outgoing = answer(phone, 'Zwei', {
      attachments: [file('a.png', 'image/png'), file('b.pdf', 'application/pdf')],
    });
    const unsent = await send(outgoing, { ...desk.send, http: broken('/media', 1) });
    expect(unsent).toMatchObject({ kind: 'notSent', error: { code: 'server.failed' } });
    expect(desk.phases).not.toContain('body');
    expect(await send(outgoing, { ...desk.send, http: broken('/messages', 1) })).toMatchObject({ kind: 'uncertain' });
    expect(desk.double.sent.map(({ type, opaque }) => [type, opaque])).toEqual([['image', null]]);
  });

  it('reacts to nothing it does not know the place of', async () => {
    const wamid = RemoteId.parse('wamid.old');
    expect(await desk.connector.react?.(wamid, '👍', desk.send)).toMatchObject({ kind: 'refused' });
  });
});
