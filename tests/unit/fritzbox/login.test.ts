import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { catalogues } from '@shared/i18n/catalogue';
import { createFritzboxConnector } from '../../../electron/connectors/fritzbox/connector';
import { fritzboxDesk } from './desk';

let desk: Awaited<ReturnType<typeof fritzboxDesk>>;
let answers: Record<string, string>;
beforeAll(async () => {
  desk = await fritzboxDesk();
});
beforeEach(() => {
  const { host, user, password, state } = desk.double;
  answers = { host, user, password };
  Object.assign(state, { blockedUntil: 0, off: false, mayList: true, mayVoip: true, refused: 0 });
});
afterAll(() => desk.double.stop());

it('asks for host, user and password, in words that exist', async () => {
  const { step } = await desk.login({});
  if (step.kind !== 'ask') return expect.fail('it asks');
  const place = await ((desk.double.state.mayVoip = false), desk.login(answers));
  for (const each of [step, place.step]) {
    if (each.kind !== 'ask') return expect.fail('it asks');
    const keys = [
      ...[each.title, each.submit?.label],
      ...each.fields.flatMap(({ label, help }) => [label, help]),
      ...(each.notes ?? []).map(({ text }) => text),
    ];
    for (const key of keys) {
      const name = String(key).replace(/^login\./u, '');
      for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
    }
  }
  expect(step.fields[0]?.value).toBe('fritz.box');
});

it('is done when the box lets the user see its calls, and says where it stands', async () => {
  const { step, kept } = await desk.login(answers);
  expect(step).toMatchObject({ kind: 'done', name: 'FRITZ!Box 7590', address: desk.double.serial });
  if (step.kind !== 'done') return;
  expect(step.config).toMatchObject({ country: '49', area: '431', language: 'de' });
  expect(JSON.stringify(step)).not.toContain(desk.double.password);
  expect(kept.get('password')).toBe(desk.double.password);
  expect(desk.connector.configuration.safeParse(step.config).success).toBe(true);
});

it('asks where the box stands when it does not say', async () => {
  desk.double.state.mayVoip = false;
  expect((await desk.login(answers)).step).toMatchObject({ id: 'place', fields: [{ value: '49' }, { value: '' }] });
  const there = await desk.login({ ...answers, country: '0043', area: '01' });
  expect(there.step).toMatchObject({ kind: 'done', config: { country: '43', area: '1' } });
  expect((await desk.login({ ...answers, country: 'x', area: '' })).step).toMatchObject({
    id: 'place',
    errorAt: 'country',
  });
});

it('says what is wrong, tries a password once, and waits while the box is shut', async () => {
  const wrong = await desk.login({ ...answers, password: 'wrong' });
  expect(wrong.step).toMatchObject({
    errorAt: 'password',
    error: { code: 'auth.rejected', facts: { context: 'fritzbox' } },
  });
  expect(desk.double.state.refused).toBe(1);
  expect((await desk.login(answers)).step).toMatchObject({ error: { code: 'auth.rejected' } });
  await desk.pass(60_000);
  expect((await desk.login(answers)).step).toMatchObject({ kind: 'done' });
  desk.double.state.mayList = false;
  expect((await desk.login(answers)).step).toMatchObject({
    error: { code: 'auth.scope', facts: { context: 'fritzbox' } },
  });
  Object.assign(desk.double.state, { mayList: true, off: true });
  expect((await desk.login(answers)).step).toMatchObject({ error: { facts: { context: 'callList' } } });
});

it('knows a box it has, and signs in to the same one again', async () => {
  expect((await desk.login(answers, { taken: () => Promise.resolve(true) })).step).toMatchObject({
    error: { code: 'account.exists' },
  });
  const again = await desk.login(answers, { account: desk.base.account });
  expect(again.step).toMatchObject({ kind: 'done', config: { zone: 'Europe/Berlin' } });
});

it.each(['http://fritz.box', 'fritz.box/x', 'a b', 'fritz.box:0', 'fritz.box:70000', ''])(
  'does not take %j for a host',
  async (host) => expect((await desk.login({ ...answers, host })).step).toMatchObject({ errorAt: 'host' }),
);

it.each([['203.0.113.7'], ['192.168.178.1', '203.0.113.7'], ['2001:db8::1'], ['::ffff:203.0.113.7']])(
  'calls nobody outside of the own network: %s',
  async (...addresses) => {
    const look = () => Promise.resolve(addresses.map((address) => ({ address })));
    const connector = createFritzboxConnector({ look });
    const http = () => expect.fail('it was called');
    const context = { ...desk.base, http, account: null, signal: new AbortController().signal, localOnly: false };
    const step = await connector.login({ ...answers, host: 'fritz.box' }, context as never);
    expect(step).toMatchObject({
      error: { code: 'server.notFound', facts: { context: 'outside', host: 'fritz.box' } },
    });
  },
);
