import { afterAll, beforeEach, afterEach, expect, it } from 'vitest';
import type { MessageUpsert } from '@shared/channels/events';
import { manualClock } from '../../support/connectors/manualClock';
import { startFritzbox } from '../../support/fritzbox/startFritzbox';
import { fritzboxDesk } from './desk';

let desk: Awaited<ReturnType<typeof fritzboxDesk>>;
beforeEach(async () => {
  desk = await fritzboxDesk();
});
afterEach(() => desk.double.stop());
const others: { stop(): Promise<void> }[] = [];
afterAll(() => Promise.all(others.map((one) => one.stop())));

const told = ({ direction, automatic, read, notice, customer }: MessageUpsert) => ({
  ...{ direction, automatic, read, who: `${customer.scope} ${customer.id}` },
  ...(notice?.kind === 'call' && { what: notice.what, seconds: notice.seconds, line: notice.line }),
});

it('says of every kind of call what it is, who waits, and who spoke', async () => {
  const { double } = desk;
  double.files.set('/data/tam/rec/rec.0.000', Uint8Array.of(1, 2, 3));
  double.add({ Type: '2', Caller: '01701234567', Name: 'Karla' });
  double.add({ Type: '1', Caller: '555123', Duration: '0:04', Port: '10', CalledNumber: '0431555' });
  double.add({ Type: '3', Called: '004369912345', Caller: 'SIP: 5550100', Duration: '1:02' });
  double.add({ Type: '3', Called: '030123456', Caller: 'SIP: 5550100', Duration: '0:00' });
  double.add({ Type: '10', Caller: '+4940777' });
  double.add({ Type: '1', Caller: '04317', Port: '40', Path: '/download.lua?path=/data/tam/rec/rec.0.000' });
  double.add({ Type: '1', Caller: '04318888', Port: '40', Duration: '0:01' });
  const run = desk.begin();
  await run.synced();
  await run.stop();
  const line = '+494315550100';
  const [asks, spoke] = [
    { direction: 'in', automatic: false, read: false },
    { direction: 'out', automatic: false, read: true },
  ];
  expect(run.calls().map(told)).toEqual([
    { ...asks, who: 'phone +491701234567', what: 'missed', seconds: null, line },
    { ...spoke, who: 'phone +49431555123', what: 'answered', seconds: 240, line: '+49431555' },
    { ...spoke, who: 'phone +4369912345', what: 'outgoing', seconds: 3_720, line },
    { ...spoke, automatic: true, who: 'phone +4930123456', what: 'outgoing', seconds: 0, line },
    { ...asks, automatic: true, read: true, who: 'phone +4940777', what: 'rejected', seconds: null, line },
    { ...asks, who: 'phone +494317', what: 'voicemail', seconds: 0, line },
    { ...asks, who: 'phone +494318888', what: 'missed', seconds: null, line },
  ]);
  expect(run.calls()[0]?.customer.name).toBe('Karla');
  expect(run.calls()[5]?.attachments).toMatchObject([{ mime: 'audio/wav', bytes: 3, data: Uint8Array.of(1, 2, 3) }]);
});

it('keeps withheld numbers apart, one conversation a call', async () => {
  desk.double.add({ Type: '2', Caller: '' });
  desk.double.add({ Type: '2', Caller: '' });
  const run = desk.begin();
  await run.synced();
  await run.stop();
  const [one, two] = run.calls();
  expect(one?.thread.nativeThread).not.toBe(two?.thread.nativeThread);
  expect(one?.customer).toMatchObject({ scope: 'withheld', name: 'Unterdrückte Nummer' });
  expect(one?.customer.id).not.toBe(two?.customer.id);
  expect(one?.notice).toMatchObject({ number: null });
});

it('tells a call when it is over, once, also over restarts and the same list', async () => {
  const { double } = desk;
  double.add({ Caller: '04311000' });
  const going = double.add({ Type: '9', Caller: '04312000', Port: '10' });
  double.add({ Caller: '04313000' });
  const run = desk.begin();
  await run.synced();
  expect(run.calls().map(({ customer }) => customer.id)).toEqual(['+494311000', '+494313000']);
  Object.assign(going, { Type: '1', Duration: '0:09' });
  await desk.until(() => run.calls().length === 3);
  expect(told(run.calls()[2] as MessageUpsert)).toMatchObject({
    what: 'answered',
    seconds: 540,
    who: 'phone +494312000',
  });
  await run.stop();
  const again = desk.begin(run.kept.cursor);
  await desk.until(() => again.statuses.some(({ state }) => state === 'live'));
  expect(again.events).toEqual([]);
  await again.stop();
});

it('begins anew with a box that does, without telling what it told', async () => {
  const { double } = desk;
  double.add({ Caller: '04311000' });
  const run = desk.begin();
  await run.synced();
  double.rows.length = 0;
  double.state.timestamp = '1800000000';
  double.add({ Id: '1', Caller: '04312000' }, desk.clock.now() + 120_000);
  await desk.until(() => run.calls().length === 2);
  expect(run.calls().map(({ customer }) => customer.id)).toEqual(['+494311000', '+494312000']);
  expect(new Set(run.calls().map(({ remoteId }) => remoteId)).size).toBe(2);
  await run.stop();
});

it('reads the clock of the box where it stands, in the hour that there is twice and the one there is not', async () => {
  const { double } = desk;
  const dates = ['26.10.25 02:30', '30.03.25 02:30', '01.07.25 12:00', '29.02.24 23:59'];
  for (const Date of dates) double.add({ Caller: '04311000', Date });
  const bad = ['31.02.25 10:00', '1.7.25 12:00', '', '01.07.25 24:00'];
  for (const Date of bad) double.add({ Caller: '04311000', Date });
  const run = desk.begin();
  await run.synced();
  await run.stop();
  expect(run.calls().map(({ sentAt }) => new globalThis.Date(sentAt - (sentAt % 60_000)).toISOString())).toEqual([
    '2024-02-29T22:59:00.000Z',
    '2025-03-30T01:30:00.000Z',
    '2025-07-01T10:00:00.000Z',
    '2025-10-26T00:30:00.000Z',
  ]);
  expect(run.events.filter(({ type }) => type === 'raw')).toHaveLength(bad.length);
});

it('reads what it could not once it can', async () => {
  const fields = { Id: '7', Type: '2', Caller: '04311000', Date: '01.07.25 12:00' };
  const run = desk.begin(null, [
    { key: 'call/x', payload: JSON.stringify(fields) },
    { key: 'call/y', payload: '{' },
  ]);
  await run.synced();
  await run.stop();
  expect(run.events.map(({ type }) => type)).toEqual(['message', 'rawRead', 'synced']);
});

it('goes on when nonces wear out and a key ends, and asks for what is new alone', async () => {
  const { double } = desk;
  double.state.nonceLives = 2;
  const run = desk.begin();
  await run.synced();
  for (let call = 0; call < 6; call++) {
    double.add({ Caller: `0431200${call}` });
    await desk.until(() => run.calls().length === call + 1);
  }
  expect(double.state.refused).toBe(0);
  await run.stop();
});

it('tries a refused password once, and another box not at all', async () => {
  const { double } = desk;
  desk.secrets.password = 'wrong';
  const run = desk.begin();
  await desk.until(() => run.statuses.some(({ state }) => state === 'failed'));
  await run.stop();
  expect(double.state.refused).toBe(1);
  expect(run.statuses.at(-1)).toMatchObject({ error: { code: 'auth.rejected' }, action: 'signInAgain' });

  const stranger = await startFritzbox(manualClock());
  others.push(stranger);
  const account = {
    ...desk.base.account,
    config: { ...desk.base.account.config, host: stranger.host, serial: 'AABBCCDDEEFF' },
  };
  Object.assign(desk.base, { account });
  const elsewhere = desk.begin();
  await desk.until(() => elsewhere.statuses.some(({ state }) => state === 'retrying'));
  await elsewhere.stop();
  expect(stranger.state.refused).toBe(0);
  expect(elsewhere.statuses.find(({ state }) => state === 'retrying')).toMatchObject({
    error: { code: 'server.notFound', facts: { context: 'otherBox' } },
  });
});

it.each([
  ['a page instead of XML', '<html><body>Update</body></html>'],
  ['something that is no list', '<?xml version="1.0"?><calls/>'],
  ['a document type', '<?xml version="1.0"?><!DOCTYPE root [<!ENTITY a "b">]><root><timestamp>1</timestamp></root>'],
  ['half of it', '<?xml version="1.0"?><root><timestamp>1</timestamp><Call><Id>1'],
  ['ten megabytes', `<root>${'<x/>'.repeat(2_600_000)}</root>`],
])('survives %s', async (_, raw) => {
  desk.double.state.raw = raw;
  const run = desk.begin();
  await desk.until(() => run.statuses.some(({ state }) => state === 'retrying'));
  expect(run.statuses.find(({ state }) => state === 'retrying')?.error?.code).toBe('protocol.drift');
  desk.double.state.raw = null;
  await run.synced();
  await run.stop();
});

it('survives fields nobody knows, odd names and paths that lead elsewhere', async () => {
  desk.double.state.raw = `<root><timestamp>1</timestamp><New>x</New><Call><Id>900719925474099</Id><Type>2</Type>
    <Caller>04311000</Caller><Name>&#x202E;Müller 👩‍👩‍👧 &lt;b&gt;</Name><Date>01.07.25 12:00</Date><Future>1</Future></Call>
    <Call><Id>2</Id><Type>1</Type><Caller>04311001</Caller><Port>40</Port><Date>01.07.25 12:01</Date>
    <Path>http://evil.example/x?path=/a</Path></Call></root>`;
  const run = desk.begin();
  await run.synced();
  await run.stop();
  expect(run.calls().map(({ customer }) => customer.name)).toEqual(['\u202EMüller 👩‍👩‍👧 <b>', '+494311001']);
  expect(run.calls().flatMap(({ attachments }) => attachments)).toEqual([]);
});
