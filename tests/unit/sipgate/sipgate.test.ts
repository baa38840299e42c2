import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ConnectorEvent, Cursor, RawPayload } from '@shared/channels/events';
import { catalogues } from '@shared/i18n/catalogue';
import type { ConnectorContext, LoginContext, SendContext } from '../../../electron/connectors/connector';
import { createSipgateConnector } from '../../../electron/connectors/sipgate/connector';
import { numberOf } from '../../../electron/connectors/sipgate/history';
import { manualClock } from '../../support/connectors/manualClock';
import { sipgateAccount } from '../../support/sipgate/sipgateHarness';
import { startSipgate } from '../../support/sipgate/startSipgate';
import { countCalls } from '../../support/telegram/countCalls';
import { passing } from '../../support/twilio/twilioHarness';
import { answer } from '../twilio/desk';

const clock = manualClock();
const calls = countCalls(fetch);
const pass = passing(clock, calls.open);
const karla = '+4917012345678';
let double: Awaited<ReturnType<typeof startSipgate>>;
let connector: ReturnType<typeof createSipgateConnector>;
let base: Pick<ConnectorContext, 'account' | 'clock' | 'http' | 'log' | 'secret'>;
beforeEach(async () => {
  double = await startSipgate(clock);
  connector = createSipgateConnector({ root: double.root });
  const log = { info: () => undefined, warn: () => undefined };
  base = { account: sipgateAccount(double), clock, http: calls.http, log, secret: () => Promise.resolve(double.token) };
});
afterEach(() => double.stop());

function start(cursor: Cursor | null = null, raws: RawPayload[] = []) {
  const events: ConnectorEvent[] = [];
  const stop = new AbortController();
  const ended = connector.run({
    ...base,
    cursor,
    signal: stop.signal,
    raws: () => Promise.resolve(raws),
    status: () => undefined,
    emit: async (told) => void (await Promise.resolve(), events.push(...told)),
  });
  return { events, stop: () => (stop.abort(), ended) };
}

async function until(condition: () => boolean): Promise<void> {
  for (let steps = 0; !condition(); steps++) {
    if (steps > 1_000) throw new Error('it never came to that');
    await pass(500);
  }
}

async function send(text: string) {
  const context: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };
  let over = false;
  const sending = connector.send(answer(karla, text), 'key-1', context).finally(() => (over = true));
  await until(() => over);
  return { result: await sending, context };
}

it('a message sipgate took without a word is known when its history tells of it, and how it goes on', async () => {
  const run = start();
  await until(() => run.events.some(({ type }) => type === 'synced'));
  double.tellLate(60_000);
  const { result } = await send('Bis gleich');
  expect(result).toMatchObject({ kind: 'sent', receipt: { delivery: 'accepted' } });
  await until(() => run.events.some(({ type }) => type === 'message'));
  expect(run.events.find(({ type }) => type === 'message')).toMatchObject({
    ...{ attemptKey: 'key-1', text: 'Bis gleich', direction: 'out', delivery: 'accepted' },
  });
  Object.assign(double.rows.at(-1) ?? {}, { status: 'DELIVERED' });
  await until(() => run.events.some(({ type }) => type === 'receipt'));
  expect(run.events.at(-1)).toMatchObject({ remoteId: double.rows.at(-1)?.id, delivery: 'delivered' });
  await run.stop();
});

it('says what is wrong when nothing can be paid, and is in doubt after a silence', async () => {
  double.setFault('broke');
  expect((await send('Hallo')).result).toMatchObject({
    kind: 'refused',
    error: { code: 'auth.scope', facts: { context: 'sipgate' } },
  });
  double.setFault('silentAfterBody');
  const { result, context } = await send('Hallo');
  expect(result).toMatchObject({ kind: 'uncertain', error: { code: 'send.uncertain' } });
  double.setFault(null);
  const found = await connector.findSent?.('key-1', answer(karla, 'Hallo'), context);
  expect(found).toMatchObject({ kind: 'sent', receipt: { remoteId: double.rows.at(-1)?.id } });
});

it('tells what it could not read once it can', async () => {
  double.add({ direction: 'INCOMING', other: '4917012345678', text: 'Guten Tag 👋' });
  const run = start(null, [{ key: 'entry/x', payload: JSON.stringify({ ...double.rows[0], id: 'again' }) }]);
  await until(() => run.events.some(({ type }) => type === 'synced'));
  await run.stop();
  expect(run.events.map(({ type }) => type)).toEqual(['message', 'rawRead', 'message', 'synced']);
  expect(run.events[2]).toMatchObject({ author: { scope: 'phone', id: karla }, text: 'Guten Tag 👋', direction: 'in' });
});

it('tells calls, voicemail and faxes, who waits after them and who spoke', async () => {
  const other = { source: '4917012345678', sourceAlias: 'Karla Kunde' };
  const ours = { source: double.number, target: '4917012345678', direction: 'OUTGOING', incoming: false };
  double.addCall({ type: 'CALL', ...other, direction: 'MISSED_INCOMING', callStatus: 'MISSED', duration: 0 });
  double.addCall({ type: 'CALL', ...other, callStatus: 'SUCCESS', status: 'PICKUP', duration: 192 });
  double.addCall({ type: 'CALL', ...ours, callStatus: 'SUCCESS', duration: 31 });
  double.addCall({ type: 'CALL', ...ours, direction: 'MISSED_OUTGOING', status: 'NOPICKUP', duration: 18 });
  double.addCall({ type: 'CALL', source: 'anonymous', callStatus: 'SOMETHING_NEW', direction: 'MISSED_INCOMING' });
  double.addCall({ type: 'VOICEMAIL', ...other, duration: 12, transcription: 'Bitte um Rückruf.' });
  double.addCall({ type: 'FAX', ...other, faxStatusType: 'SENT' });
  double.addCall({ type: 'FAX', ...ours, faxStatusType: 'PENDING' });
  const run = start();
  await until(() => run.events.some(({ type }) => type === 'synced'));
  const told = run.events.flatMap((event) => (event.type === 'message' ? [event] : []));
  const line = double.number;
  expect(
    told.map(({ direction, automatic, text, notice, delivery }) => ({ direction, automatic, text, notice, delivery })),
  ).toMatchObject([
    { direction: 'in', automatic: false, notice: { what: 'missed', number: karla, seconds: null, line } },
    { direction: 'out', automatic: false, notice: { what: 'answered', seconds: 192 } },
    { direction: 'out', automatic: false, notice: { what: 'outgoing', number: karla, seconds: 31, line } },
    { direction: 'out', automatic: true, notice: { what: 'outgoing', seconds: 0 } },
    { direction: 'in', automatic: false, notice: { what: 'missed', number: null } },
    { direction: 'in', automatic: false, text: 'Bitte um Rückruf.', notice: { what: 'voicemail', seconds: 12 } },
    { direction: 'in', automatic: false, delivery: null },
    { direction: 'out', automatic: false, delivery: 'accepted' },
  ]);
  expect(told.map(({ channel }) => channel)).toEqual([...Array<string>(6).fill('phone'), 'fax', 'fax']);
  expect(told.map(({ customer }) => customer.scope)).toEqual([
    ...Array<string>(4).fill('phone'),
    ...['withheld', 'phone', 'fax', 'fax'],
  ]);
  expect(told[0]?.customer).toMatchObject({ id: karla, name: 'Karla Kunde' });
  for (const { author, direction } of told) expect(connector.isOwn(base.account, author)).toBe(direction === 'out');
  Object.assign(double.rows.at(-1) ?? {}, { faxStatusType: 'FAILED' });
  await until(() => run.events.some(({ type }) => type === 'receipt'));
  expect(run.events.at(-1)).toMatchObject({ remoteId: double.rows.at(-1)?.id, delivery: 'failed' });
  await run.stop();
});

it('fetches the pages of an old fax when somebody wants them, and from sipgate alone', async () => {
  const bytes = Uint8Array.of(37, 80, 68, 70);
  const row = double.addCall({ type: 'FAX', source: '4917012345678' }, { field: 'documentUrl', bytes });
  const run = start();
  await until(() => run.events.some(({ type }) => type === 'synced'));
  await run.stop();
  const [fax] = run.events.flatMap((event) => (event.type === 'message' ? [event] : []));
  const [file] = fax?.attachments ?? [];
  expect(file).toMatchObject({ mime: 'application/pdf', data: null });
  const context: SendContext = { ...base, signal: new AbortController().signal, phase: () => Promise.resolve() };
  const fetched = async () => {
    let over = false;
    const fetching = connector.download?.(file as never, file?.remoteId as never, context).finally(() => (over = true));
    fetching?.catch(() => undefined);
    await until(() => over);
    return fetching;
  };
  expect(Buffer.from((await fetched()) ?? [])).toEqual(Buffer.from(bytes));
  for (const url of ['https://evil.example/x.pdf', 'http://secure.live.sipgate.de/x.pdf', 'file:///etc/passwd', '#']) {
    row.documentUrl = url;
    await expect(fetched()).rejects.toMatchObject({ error: { code: 'protocol.drift' } });
  }
});

const login = async (answers: Record<string, string>, more: Partial<LoginContext> = {}) => {
  const kept = new Map<string, string>();
  const context = {
    ...{ ...base, account: null, signal: new AbortController().signal, localOnly: false, language: 'de' },
    keep: (name: string, secret: string) => void kept.set(name, secret),
    taken: () => Promise.resolve(false),
    ...more,
  } as unknown as LoginContext;
  return { step: await connector.login(answers, context), kept };
};

it('signs in with a token that is tried, and asks which extension only where there are several', async () => {
  const asked = await login({});
  if (asked.step.kind !== 'ask') return expect.fail('it asks');
  const keys = [
    ...[asked.step.title, asked.step.submit?.label],
    ...asked.step.fields.flatMap(({ label, help }) => [label, help]),
    ...(asked.step.notes ?? []).map(({ text }) => text),
  ];
  for (const key of keys) {
    const name = String(key).replace(/^login\./u, '');
    for (const language of ['de', 'en'] as const) expect(catalogues[language].login).toHaveProperty([name]);
  }
  const answers = { tokenId: double.tokenId, token: double.token };
  const done = await login(answers);
  expect(done.step).toMatchObject({ kind: 'done', name: 'SMS von Anna', address: double.number });
  expect(done.kept.get('token')).toBe(double.token);
  if (done.step.kind === 'done') expect(connector.configuration.safeParse(done.step.config).success).toBe(true);
  expect((await login({ ...answers, token: 'wrong' })).step).toMatchObject({ errorAt: 'token' });
  expect((await login({ ...answers, tokenId: '!' })).step).toMatchObject({ errorAt: 'tokenId' });
  expect((await login(answers, { taken: () => Promise.resolve(true) })).step).toMatchObject({
    error: { code: 'account.exists' },
  });
  double.extensions.push({ id: 's1', alias: 'Werkstatt', callerId: '+492115550101' });
  expect((await login(answers)).step).toMatchObject({ id: 'extension', fields: [{ choices: [{}, { value: 's1' }] }] });
  expect((await login({ ...answers, smsId: 's1' })).step).toMatchObject({ kind: 'done', address: '+492115550101' });
  expect((await login({ token: double.token }, { account: base.account })).step).toMatchObject({ kind: 'done' });
  double.extensions.length = 0;
  expect((await login(answers)).step).toMatchObject({ error: { facts: { context: 'sipgate' } } });
});

it.each([
  ['4917012345678', karla],
  ['004917012345678', karla],
  ['+49 170 / 12345678', karla],
  ['22000', '22000'],
  ['sipgate', 'sipgate'],
])('reads the number %s as %s', (given, number) => expect(numberOf(given)).toBe(number));
