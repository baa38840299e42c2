import { afterEach, beforeEach, expect, it } from 'vitest';
import type { LoginStep } from '@shared/channels/login';
import { catalogues } from '@shared/i18n/catalogue';
import type { LoginContext } from '../../../electron/connectors/connector';
import { createTwilioConnector } from '../../../electron/connectors/twilio/connector';
import { typedNumber } from '@shared/logic/text/phoneNumber';
import { twilioDesk } from './desk';

let desk: Awaited<ReturnType<typeof twilioDesk>>;
beforeEach(async () => void (desk = await twilioDesk()));
afterEach(() => desk.double.stop());

const login = async (answers: Record<string, string>, more: Partial<LoginContext> = {}) => {
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
  return { step: await desk.connector.login(answers, context), kept };
};
const signIn = () => ({ accountSid: ` ${desk.double.accountSid} `, keySid: '', secret: desk.double.secret });

const wordsOf = (step: LoginStep): string[] =>
  step.kind !== 'ask'
    ? []
    : [
        step.title,
        step.submit?.label ?? '',
        ...step.fields.flatMap(({ label, help, choices }) => [
          ...[label, help ?? ''],
          ...choices.map((one) => (one.literal ? '' : one.label)),
        ]),
        ...(step.notes ?? []).map(({ text }) => text),
      ].filter((key) => key !== '');

it('asks whom to sign in as and which number, with words for all of it in both languages', async () => {
  const whatsapp = createTwilioConnector('whatsapp', { root: desk.double.root });
  const context = { ...desk.base, account: null, localOnly: false, signal: new AbortController().signal } as never;
  const steps = [
    (await login({})).step,
    (await login(signIn())).step,
    await whatsapp.login({}, context),
    await whatsapp.login(signIn(), context),
  ];
  expect(steps.map((step) => step.kind === 'ask' && step.id)).toEqual(['key', 'number', 'key', 'number']);
  for (const key of steps.flatMap(wordsOf)) {
    const name = key.replace(/^login\./u, '');
    for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
  }
  expect(steps[1]).toMatchObject({ fields: [{ choices: [{ value: desk.number }, { value: 'other' }] }, {}] });
});

it('is done with a number of the account, and keeps the secret for the vault alone', async () => {
  const { step, kept } = await login({ ...signIn(), number: desk.number, typed: '' });
  expect(step).toMatchObject({ kind: 'done', name: 'Laden 678', address: desk.number });
  expect(kept.get('secret')).toBe(desk.double.secret);
  expect(JSON.stringify(step)).not.toContain(desk.double.secret);
  if (step.kind === 'done') expect(desk.connector.configuration.safeParse(step.config).success).toBe(true);
});

it('takes a number Twilio does not list, as people type it', async () => {
  const { step } = await login({ ...signIn(), number: 'other', typed: '0049 (0)30 / 555-0199' });
  expect(step).toMatchObject({ kind: 'done', address: '+49305550199' });
  expect((await login({ ...signIn(), number: 'other', typed: 'Laden' })).step).toMatchObject({
    ...{ id: 'number', errorAt: 'typed', error: { code: 'recipient.rejected' } },
  });
});

it.each([
  [{ accountSid: 'Laden' }, 'accountSid'],
  [{ keySid: 'AC12' }, 'keySid'],
  [{ secret: 'something else' }, 'secret'],
])('says at the field what is wrong: %j', async (wrong, errorAt) => {
  expect((await login({ ...signIn(), ...wrong })).step).toMatchObject({
    id: 'key',
    error: { code: 'auth.rejected' },
    errorAt,
  });
});

it('takes no number twice, and signs in again as what it was', async () => {
  const chosen = { ...signIn(), number: desk.number };
  expect((await login(chosen, { taken: () => Promise.resolve(true) })).step).toMatchObject({
    error: { code: 'account.exists' },
  });
  const again = await login({ secret: desk.double.secret }, { account: desk.account });
  expect(again.step).toMatchObject({ kind: 'done', address: desk.number, config: desk.account.config });
  const other = { ...signIn(), accountSid: `AC${'2'.repeat(32)}` };
  expect((await login(other, { account: desk.account })).step).toMatchObject({
    error: { facts: { context: 'otherNumber' } },
  });
});

it('where only this computer may be asked, nobody else is', async () => {
  const context = { ...desk.base, account: null, localOnly: true } as never;
  expect(await createTwilioConnector('sms').login({}, context)).toMatchObject({
    ...{ error: { code: 'runtime.unsupported' }, submit: null },
  });
});

it.each([
  ['0170 1234567', '+493055501', '+491701234567'],
  ['0170 1234567', null, null],
  ['+1 (555) 123-4567', null, '+15551234567'],
  ['00436601234567', '+493055501', '+436601234567'],
  ['12', '+493055501', null],
  ['Karla', '+493055501', null],
])('reads %j typed by %s as %s', (typed, own, number) => expect(typedNumber(typed, own)).toBe(number));
