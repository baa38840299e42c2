import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../electron/connectors/relay/envelope';
import { isSignedByMeta } from '../../../electron/connectors/relay/metaSignature';
import { specNamed } from '../../support/prism';
import { askerOf } from '../../support/relay/ask';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';
import { fieldsOf } from '../../support/whatsapp/fields';
import { startWhatsApp } from '../../support/whatsapp/startWhatsApp';

const karla = { phone: '491701234567', userId: 'DE.13491208655302741918', name: 'Karla' };
const hidden = { userId: 'DE.99', name: 'Ohne Nummer', username: 'leise' };
const hello = { type: 'text', text: { body: 'Hallo' } };

describe('the double of the Cloud API', () => {
  let now = 1_796_040_000_000;
  let double: Awaited<ReturnType<typeof startWhatsApp>>;
  beforeAll(async () => {
    double = await startWhatsApp({ now: () => now });
  });
  afterAll(() => double.stop());
  beforeEach(() => {
    now += 1_000_000_000;
    double.setFault(null);
  });

  const call = async (path: string, body?: unknown, token = double.token) => {
    const answer = await fetch(`${double.root}${path}`, {
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    const said = (await answer.json()) as { error?: { code: number }; messages?: { id: string }[] };
    return [answer.status, said.error?.code ?? null, said] as const;
  };
  const messages = (): string => `/v23.0/${double.line.phoneId}/messages`;
  const send = async (more: object, to: object = { to: karla.phone }) => {
    const base = { messaging_product: 'whatsapp', recipient_type: 'individual', ...to };
    const [status, code] = await call(messages(), { ...base, ...more });
    return [status, code];
  };

  it('takes words within 24 hours of the last message, and refuses them after', async () => {
    expect(await send(hello)).toEqual([400, 131047]);
    await double.write(karla, hello);
    expect(await send(hello)).toEqual([200, null]);
    now += 24 * 3_600_000 + 1;
    expect(await send(hello)).toEqual([400, 131047]);
    await double.write(hidden, hello);
    expect(await send(hello, { recipient: hidden.userId })).toEqual([200, null]);
  });

  it('marks what a customer wrote as read for 30 days, and nothing else', async () => {
    const id = await double.write(karla, hello);
    const base = { messaging_product: 'whatsapp', status: 'read', message_id: id };
    const mark = async (more: object) => (await call(messages(), { ...base, ...more }))[1];
    expect(await mark({})).toBeNull();
    expect(await mark({ status: 'seen' })).toBe(131009);
    expect(await mark({ message_id: 'wamid.nobody' })).toBe(131009);
    expect(await mark({ message_id: 1 })).toBe(131008);
    expect(await mark({ to: karla.phone })).toBe(100);
    expect(await mark({ messaging_product: 'sms' })).toBe(100);
    double.permissions.delete('whatsapp_business_messaging');
    expect(await mark({})).not.toBeNull();
    double.permissions.add('whatsapp_business_messaging');
    now += 31 * 24 * 3_600_000;
    expect(await mark({})).toBe(131009);
    expect(double.marked).toEqual([id]);
  });

  it.each([
    ['an unknown field', { ...hello, urgent: true }, 100],
    ['an unknown field within', { type: 'text', text: { body: 'x', html: '<b>' } }, 100],
    ['two contents', { ...hello, image: { id: '1' } }, 100],
    ['no content', { type: 'text' }, 131008],
    ['empty words', { type: 'text', text: { body: '' } }, 131008],
    ['words too long', { type: 'text', text: { body: 'x'.repeat(4_097) } }, 100],
    ['a caption too long', { type: 'image', image: { id: '1', caption: 'x'.repeat(1_025) } }, 131009],
    ['an unknown type', { type: 'poll', poll: {} }, 100],
    ['a file by id and by link', { type: 'image', image: { id: '1', link: 'https://x' } }, 100],
    ['a file that is not there', { type: 'image', image: { id: '1' } }, 131053],
    ['a quote of nothing', { ...hello, context: { message_id: '17' } }, 131009],
  ])('refuses %s', async (_, body, code) => {
    await double.write(karla, hello);
    expect((await send(body))[1]).toBe(code);
  });

  it('refuses nobody as recipient, and numbers that are none', async () => {
    expect(await send(hello, {})).toEqual([400, 131008]);
    expect(await send(hello, { to: 'Karla' })).toEqual([400, 131009]);
  });

  it('knows one version, its paths, and its token', async () => {
    expect((await call(messages().replace('v23.0', 'v19.0'), hello)).slice(0, 2)).toEqual([400, 2500]);
    expect((await call('/v23.0/1/messages', hello)).slice(0, 2)).toEqual([400, 100]);
    expect((await call(messages(), hello, 'EAAother')).slice(0, 2)).toEqual([401, 190]);
    double.setFault('revoked');
    expect((await call(messages(), hello)).slice(0, 2)).toEqual([401, 190]);
  });

  it('lets nobody do what they have no permission for', async () => {
    for (const [permission, path, body] of [
      ['whatsapp_business_messaging', messages(), hello],
      ['whatsapp_business_management', `/v23.0/${double.line.waba}/message_templates`, undefined],
      ['whatsapp_business_management', `/v23.0/${double.line.waba}/subscribed_apps`, {}],
    ] as const) {
      double.permissions.delete(permission);
      expect((await call(path, body)).slice(0, 2)).toEqual([403, 10]);
      double.permissions.add(permission);
    }
  });

  it('sends approved templates alone, with all their places, also when the window is closed', async () => {
    double.templates.push(
      { name: 'bereit', language: 'de', status: 'APPROVED', body: 'Ihr {{1}} ist bereit, {{2}}.' },
      { name: 'neu', language: 'de', status: 'PENDING', body: 'Neu' },
      { name: 'pause', language: 'de', status: 'PAUSED', body: 'Pause' },
    );
    const template = (name: string, places: string[]) => ({
      type: 'template',
      template: {
        ...{ name, language: { policy: 'deterministic', code: 'de' } },
        components: [{ type: 'body', parameters: places.map((text) => ({ type: 'text', text })) }],
      },
    });
    expect(await send(template('bereit', ['Rad', 'Karla']))).toEqual([200, null]);
    expect(await send(template('bereit', ['Rad']))).toEqual([400, 132000]);
    expect(await send(template('neu', []))).toEqual([404, 132001]);
    expect(await send(template('fehlt', []))).toEqual([404, 132001]);
    expect(await send(template('pause', []))).toEqual([400, 132015]);
  });

  it('has limits for the number and for each person', async () => {
    await double.write(karla, hello);
    double.limits.perPair = 1;
    expect([await send(hello), await send(hello)]).toEqual([
      [200, null],
      [400, 131056],
    ]);
    now += 6_001;
    double.limits.perSecond = 1;
    expect([await send(hello), await send(hello)]).toEqual([
      [200, null],
      [429, 130429],
    ]);
    Object.assign(double.limits, { perPair: 1_000, perSecond: 80 });
  });

  it('gives files by a link that lives five minutes and asks for the token', async () => {
    const { id } = double.keep(Uint8Array.of(1, 2, 3), 'audio/ogg; codecs=opus');
    const [, , said] = await call(`/v23.0/${id}`);
    const { url } = said as unknown as { url: string };
    const fetched = (token: string) => fetch(url, { headers: { authorization: `Bearer ${token}` } });
    expect(new Uint8Array(await (await fetched(double.token)).arrayBuffer())).toEqual(Uint8Array.of(1, 2, 3));
    expect((await fetched('x')).status).toBe(401);
    now += 5 * 60_000 + 1;
    expect((await fetched(double.token)).status).toBe(400);
  });

  const spec = specNamed('whatsapp-cloud-v23.openapi.yaml');
  if (spec === '') console.log('Left out: the published description of WhatsApp is not there (../shared/specs).');
  it.skipIf(spec === '')('has the fields of the published description', () => {
    const text = readFileSync(spec, 'utf8');
    for (const [schema, fields] of Object.entries(fieldsOf)) {
      const [, whole = ''] = new RegExp(`\\n    ${schema}:\\n(.*?)\\n    \\w+:\\n`, 'su').exec(text) ?? [];
      // Those of the content are the innermost.
      const [, indent = '', below = ''] = [...whole.matchAll(/\n( +)properties:\n((?:\1 .*(?:\n|$))+)/gu)].at(-1) ?? [];
      const deepest = /(?:^|\n)( +)properties:\n(?![^]*\n +properties:)/u.exec(below)?.[1] ?? indent;
      const rows = deepest === indent ? below : (below.split(`${deepest}properties:\n`).at(-1) ?? '');
      const published = [...rows.matchAll(new RegExp(`^${deepest}  (\\w+):`, 'gmu'))].map(([, name]) => name);
      expect(published.sort(), schema).toEqual([...fields].sort());
    }
  });

  describe.skipIf(!php)('with a relay', () => {
    let relay: RunningRelay;
    if (!php) console.log(phpMissing);
    beforeAll(async () => {
      relay = await startRelay();
    });
    afterAll(() => relay.stop());

    it('enters the address only with its token, and tells it what happens, signed', async () => {
      expect(await double.enter(relay.url, 'guessed')).toBe(false);
      expect(await double.enter(relay.url, relay.keys.verifyToken)).toBe(true);
      const asked = await double.write(hidden, hello);
      const echoed = await double.echo(karla.phone, hello);
      await double.status(echoed, karla.phone, 'failed', 131026);
      const { envelopes } = await askerOf(relay)();
      const open = envelopes.flatMap((one) => openEnvelope(one, relay.keys.seal) ?? []);
      expect(open.map((one) => isSignedByMeta(one, double.appSecret))).toEqual([true, true, true]);
      expect(open.map((one) => isSignedByMeta(one, 'another'))).toEqual([false, false, false]);
      const [message, echo, status] = open.map(({ body }) => Buffer.from(body).toString());
      expect(message).toContain(asked);
      expect(message).not.toContain('"from":');
      expect(echo).toContain('smb_message_echoes');
      expect(status).toContain('131026');
    });
  });
});
