import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LoginContext } from '../../../electron/connectors/connector';
import { createTelegramConnector } from '../../../electron/connectors/telegram/connector';
import { catalogues } from '@shared/i18n/catalogue';
import { telegramDesk } from './desk';

let desk: Awaited<ReturnType<typeof telegramDesk>>;
beforeEach(async () => void (desk = await telegramDesk()));
afterEach(() => desk.double.stop());

const login = (answers: Record<string, string>, more: Partial<LoginContext> = {}) => {
  const kept = new Map<string, string>();
  const context: LoginContext = {
    ...{ clock: desk.base.clock, http: fetch, log: desk.base.log, signal: new AbortController().signal },
    ...{ account: null, localOnly: false, language: 'de' },
    keep: (name, secret) => void kept.set(name, secret),
    taken: () => Promise.resolve(false),
    setting: () => Promise.resolve(null),
    setSetting: () => Promise.resolve(),
    kindSecret: () => Promise.resolve(null),
    setKindSecret: () => Promise.resolve(),
    ...more,
  };
  return desk.connector.login(answers, context).then((step) => ({ step, kept }));
};

it('asks for the token, says what it is and who gets it, in both languages', async () => {
  const { step } = await login({});
  if (step.kind !== 'ask') return expect.fail('it asks');
  expect(step.fields).toMatchObject([{ name: 'token', kind: 'secret', required: true }]);
  expect(step.notes?.map(({ link }) => link)).toContain('https://t.me/BotFather');
  const keys = [
    step.title,
    step.submit?.label,
    ...step.fields.flatMap(({ label, help }) => [label, help]),
    ...(step.notes ?? []).map(({ text }) => text),
  ];
  for (const key of keys) {
    const name = String(key).replace(/^login\./u, '');
    for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
  }
});

it('is done once the bot answers, and keeps the token for the vault alone', async () => {
  const { step, kept } = await login({ token: ` ${desk.double.token} ` });
  expect(step).toMatchObject({
    kind: 'done',
    name: 'Radhaus Bot',
    address: '@RadhausTestBot',
    config: { botId: `${desk.double.botId}` },
  });
  expect(kept.get('token')).toBe(desk.double.token);
  expect(JSON.stringify(step)).not.toContain(desk.double.token.slice(12));
  if (step.kind === 'done') expect(desk.connector.configuration.safeParse(step.config).success).toBe(true);
});

it.each([
  ['no token', 'Guten Tag', 'auth.rejected'],
  ['one nobody gave', '123456:AAE-nobody-gave-this_0123456789', 'auth.rejected'],
])('says at the field what is wrong with %s', async (_, token, code) => {
  const { step } = await login({ token });
  expect(step).toMatchObject({ kind: 'ask', id: 'token', error: { code }, errorAt: 'token' });
});

it('does not take a bot that is connected already, nor another one for an account', async () => {
  const { token } = desk.double;
  expect((await login({ token }, { taken: () => Promise.resolve(true) })).step).toMatchObject({
    error: { code: 'account.exists' },
  });
  const account = { ...desk.account, config: { ...desk.account.config, botId: '12' } };
  expect((await login({ token }, { account })).step).toMatchObject({ error: { facts: { context: 'otherBot' } } });
});

it('ends another program’s webhook only when the person says so', async () => {
  const { token } = desk.double;
  desk.double.webhook('https://user:pass@shop.example/hook?secret=1');
  const asked = await login({ token });
  expect(asked.step).toMatchObject({ kind: 'ask', id: 'webhook', fields: [], submit: { answers: { webhook: 'end' } } });
  expect(JSON.stringify(asked.step)).not.toContain('secret=1');
  expect(desk.double.calls).not.toContain('deleteWebhook');
  const done = await login({ token, webhook: 'end' });
  expect(done.step.kind).toBe('done');
  expect(desk.double.calls).toContain('deleteWebhook');
});

it('where only this computer may be asked, nobody else is', async () => {
  const connector = createTelegramConnector();
  const context = { ...desk.base, account: null, localOnly: true } as unknown as LoginContext;
  expect(await connector.login({}, context)).toMatchObject({ error: { code: 'runtime.unsupported' }, submit: null });
  expect((await login({}, { localOnly: true })).step).toMatchObject({ id: 'token', error: null });
});
