import { afterAll, beforeAll, expect, test } from 'vitest';
import { appError } from '@shared/errors/appError';
import { systemClock } from '../../../electron/accounts/clock';
import type { Clock } from '../../../electron/connectors/connector';
import { createSink } from '../../contract/connectors/sink';
import { mailAccount } from '../../support/mail/mailAccount';
import { outgoing } from '../../support/mail/outgoing';
import { rawMail } from '../../support/mail/rawMail';
import { runMail } from '../../support/mail/running';
import { type Mail, startMail } from '../../support/mail/startMail';

const shop = 'anna@shop.test';
const patience = { timeout: 15_000, interval: 20 };
/** Waits are a thousand times shorter. */
const fast: Clock = { now: () => Date.now(), sleep: (ms, signal) => systemClock.sleep(ms / 1000, signal) };
let mail: Mail;

beforeAll(async () => {
  mail = await startMail({ users: [shop] });
  mail.seed(shop, 'INBOX', [{ raw: rawMail({ id: '<before@kunde.test>' }), at: Date.now() - 60_000 }]);
});
afterAll(() => mail.stop());

test('a lost key, starting over, the password once more: each says what it wants, and no mail is lost or doubled', async () => {
  let given: () => Promise<string | null> = () => Promise.resolve(mail.password);
  const sink = createSink();
  const desk = await runMail(mail, mailAccount(mail, shop), { sink, clock: fast, secretOf: () => given() });
  const last = () => sink.statuses.at(-1);
  const restart = async (next: typeof given) => {
    await desk.stop();
    given = next;
    desk.start();
  };
  await expect.poll(() => last()?.state, patience).toBe('live');

  await restart(() => Promise.reject(Object.assign(new Error('lost'), { error: appError('vault.lost') })));
  await expect.poll(() => last()?.error?.code, patience).toBe('vault.lost');
  expect(last()).toMatchObject({ action: 'signInAgain' });
  await mail.deliver(rawMail({ id: '<meanwhile@kunde.test>' }), shop);
  const unsent = await desk.connector.send(outgoing([shop], 'Wartet'), '<waits@shop.test>', desk.context());
  expect(unsent, 'what is to be sent waits').toMatchObject({ kind: 'notSent', error: { code: 'vault.lost' } });

  // Started over: the secrets are gone for good, and the server is not knocked at without one.
  await restart(() => Promise.resolve(null));
  await expect.poll(() => last()?.error?.code, patience).toBe('auth.expired');
  expect(last()).toMatchObject({ action: 'signInAgain' });

  await restart(() => Promise.resolve(mail.password));
  await expect
    .poll(() => [...sink.messages.keys()], patience)
    .toEqual(['<before@kunde.test>', '<meanwhile@kunde.test>']);
  await expect.poll(() => last()?.state, patience).toBe('live');
  expect(sink.events.filter(({ type }) => type === 'message')).toHaveLength(2);
  const sent = await desk.connector.send(outgoing([shop], 'Wartet'), '<waits@shop.test>', desk.context());
  expect(sent.kind).toBe('sent');
  await desk.stop();
});
