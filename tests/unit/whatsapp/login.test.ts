import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { LoginStep } from '@shared/channels/login';
import { catalogues } from '@shared/i18n/catalogue';
import type { LoginContext } from '../../../electron/connectors/connector';
import { relayFile } from '../../../electron/connectors/relay/relayFile';
import { php, phpMissing, type RunningRelay, startRelay } from '../../support/relay/startRelay';
import { whatsAppDesk } from './desk';

const wordsOf = (step: LoginStep): string[] =>
  step.kind !== 'ask'
    ? []
    : [
        ...[step.title, step.submit?.label ?? ''],
        ...step.fields.flatMap(({ label, help, choices }) => [label, help ?? '', ...choices.map((one) => one.label)]),
        ...(step.notes ?? []).map(({ text }) => text),
        ...(step.offers ?? []).map(({ label }) => label),
      ].filter((key) => key !== '');

if (!php) test.skip(phpMissing);
else
  describe('connecting a number', () => {
    let relay: RunningRelay;
    let desk: Awaited<ReturnType<typeof whatsAppDesk>>;
    beforeAll(async () => {
      relay = await startRelay({ wait: 0 });
    });
    afterAll(() => relay.stop());
    const kind = new Map<string, string>();
    const kept = new Map<string, string>();
    beforeEach(async () => {
      desk = await whatsAppDesk(relay);
      kind.clear();
      kept.clear();
      // The file that was uploaded is the one this desk gave.
      kind.set('pendingRelay', relay.secret);
    });
    afterEach(() => desk.double.stop());

    const login = (answers: Record<string, string>, more: Partial<LoginContext> = {}) =>
      desk.connector.login(answers, {
        ...{ clock: desk.base.clock, http: fetch, log: desk.base.log, signal: new AbortController().signal },
        ...{ account: null, localOnly: false, language: 'de' },
        keep: (name, secret) => void kept.set(name, secret),
        taken: () => Promise.resolve(false),
        setting: () => Promise.resolve(null),
        setSetting: () => Promise.resolve(),
        kindSecret: (name) => Promise.resolve(kind.get(name) ?? null),
        setKindSecret: (name, value) => Promise.resolve(void kind.set(name, value)),
        ...more,
      });
    const meta = () => ({ provider: 'meta', relayUrl: ` ${relay.url} ` });
    const access = () => ({
      ...{ ...meta(), phoneId: desk.double.line.phoneId, wabaId: desk.double.line.waba },
      ...{ token: desk.double.token, appSecret: desk.double.appSecret },
    });
    const idOf = (step: LoginStep) => (step.kind === 'ask' ? step.id : step.kind);

    it('goes from the provider by the relay and the token to the address at Meta, with words for all of it', async () => {
      const steps = [
        await login({}),
        await login({ provider: 'meta' }),
        await login(meta()),
        await login(access()),
        await login({ provider: '360dialog', relayUrl: relay.url }),
      ];
      expect(steps.map(idOf)).toEqual(['provider', 'relay', 'access', 'webhook', 'dialog']);
      for (const key of steps.flatMap(wordsOf)) {
        const name = key.replace(/^login\./u, '');
        for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
      }
      const { name, text } = relayFile(relay.keys);
      expect(steps[1]).toMatchObject({ offers: [{ kind: 'file', name, text }] });
      expect(text).not.toContain(relay.secret);
      expect(steps[3]).toMatchObject({ offers: [{ text: relay.url }, { text: relay.keys.verifyToken }] });
      expect(await desk.double.enter(relay.url, relay.keys.verifyToken)).toBe(true);
    });

    it('is done with the number, its secrets for the vault alone, and another relay for the next', async () => {
      const done = await login({ ...access(), entered: 'yes' });
      const { phoneId, waba: wabaId, display } = desk.double.line;
      expect(done).toMatchObject({
        ...{ kind: 'done', name: 'Radhaus', address: `+${display}` },
        config: {
          provider: 'meta',
          number: `+${display}`,
          phoneId,
          wabaId,
          relay: relay.url,
          apiRoot: desk.double.root,
        },
      });
      expect(Object.fromEntries(kept)).toEqual({
        ...{ token: desk.double.token, appSecret: desk.double.appSecret, relay: relay.secret },
      });
      expect(JSON.stringify(done)).not.toContain(desk.double.token);
      expect(kind.get('pendingRelay')).toBe('');
    });

    it('at 360dialog enters the address and its word by itself', async () => {
      const apiKey = desk.double.asDialog();
      const answers = { provider: '360dialog', relayUrl: relay.url, number: '+49 30 123456', token: apiKey };
      expect(await login(answers)).toMatchObject({ kind: 'done', address: '+4930123456', config: { phoneId: null } });
      expect(desk.double.hooked()).toEqual({ url: relay.url, headers: { 'x-tresen-caller': relay.keys.caller } });
      kind.set('pendingRelay', relay.secret);
      expect(await login({ ...answers, token: 'wrong' })).toMatchObject({
        ...{ id: 'dialog', errorAt: 'token', error: { facts: { context: 'waKey' } } },
      });
      expect(await login({ ...answers, number: '030 123456' })).toMatchObject({ errorAt: 'number' });
    });

    it.each<[string, Record<string, string>, object]>([
      [
        'an address that is no address',
        { relayUrl: 'radhaus.example' },
        { id: 'relay', error: { facts: { context: 'https' } } },
      ],
      ['an address without encryption', { relayUrl: 'http://radhaus.example/t.php' }, { id: 'relay' }],
      [
        'an id that is a number',
        { phoneId: '+49 30 123456' },
        { errorAt: 'phoneId', error: { facts: { context: 'waId' } } },
      ],
      [
        'another number’s id',
        { phoneId: '99999999' },
        { errorAt: 'phoneId', error: { facts: { context: 'waNumber' } } },
      ],
      [
        'another account’s id',
        { wabaId: '99999999' },
        { errorAt: 'phoneId', error: { facts: { context: 'waNumber' } } },
      ],
      ['a token nobody knows', { token: 'EAAwrong' }, { errorAt: 'token', error: { facts: { context: 'waToken' } } }],
      [
        'a secret that is none',
        { appSecret: 'abc' },
        { errorAt: 'appSecret', error: { facts: { context: 'waSecret' } } },
      ],
    ])('says what is wrong with %s', async (_, wrong, told) => {
      expect(await login({ ...access(), ...wrong })).toMatchObject({ kind: 'ask', ...told });
      expect(kept.size).toBe(0);
    });

    it('says that a relay is not there, is another’s, or lacks its keys', async () => {
      const missing = await login({ ...meta(), relayUrl: `${relay.url}.gone` });
      expect(missing).toMatchObject({ id: 'relay', error: { code: 'relay.unusable', facts: { context: 'absent' } } });
      kind.delete('pendingRelay');
      const others = await login(meta());
      expect(others).toMatchObject({ id: 'relay', error: { facts: { context: 'otherDesk' } } });
      expect(kind.get('pendingRelay')).toMatch(/^[\w-]{43}$/u);
    });

    it('lacks a permission, is offline, is there twice: and says so', async () => {
      desk.double.permissions.delete('whatsapp_business_management');
      expect(await login(access())).toMatchObject({ error: { code: 'auth.scope', facts: { context: 'whatsapp' } } });
      desk.double.permissions.add('whatsapp_business_management');
      const taken = await login(access(), { taken: () => Promise.resolve(true) });
      expect(taken).toMatchObject({ error: { code: 'account.exists' }, errorAt: 'phoneId' });
      desk.double.setFault('offline');
      expect(await login(access())).toMatchObject({ id: 'access', error: { code: 'network.cut' } });
      expect(await login({}, { localOnly: true })).toMatchObject({ id: 'provider' });
    });

    it('signs in again with the relay it has, and takes no other number', async () => {
      const account = desk.account;
      const again = { account, secret: (name: string) => Promise.resolve(name === 'relay' ? relay.secret : null) };
      kind.clear();
      expect(await login({}, again)).toMatchObject({ id: 'relay', fields: [{ value: relay.url }] });
      const { token, appSecret } = access();
      expect(await login({ relayUrl: relay.url, token, appSecret }, again)).toMatchObject({
        kind: 'done',
        name: 'Radhaus',
      });
      expect(kind.size).toBe(0);
      const other = { ...account, config: { ...account.config, number: '+49999999' } };
      expect(await login({ relayUrl: relay.url, token, appSecret }, { ...again, account: other })).toMatchObject({
        error: { facts: { context: 'waOther' } },
      });
    });
  });
