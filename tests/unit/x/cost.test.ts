import { afterEach, expect, it } from 'vitest';
import type { Cursor } from '@shared/channels/events';
import { charged, freshMeter, nextMonth, turned } from '../../../electron/connectors/x/cost/meter';
import { priceOf } from '../../../electron/connectors/x/cost/prices';
import { answerTo } from '../../support/connectors/answerTo';
import { xDay } from '../../support/x/day';
import { us } from '../../support/x/world';
import { type XDesk, xDesk } from '../../support/x/xDesk';

const karla = { id: '1500000000000000077', username: 'karla', name: 'Karla Kunz' };
const day = 86_400_000;

let open: XDesk[] = [];
const begin = async (...given: Parameters<typeof xDesk>) => {
  const desk = await xDesk(...given);
  open.push(desk);
  return desk;
};
afterEach(async () => {
  for (const { stop } of open) await stop();
  open = [];
});

it('counts each thing once in a UTC day, and begins the month at nothing', () => {
  const now = Date.parse('2026-11-30T23:59:00Z');
  const once = charged(
    freshMeter(now),
    [
      { key: 'post/1', micros: 5 },
      { key: 'post/1', micros: 5 },
    ],
    now,
  );
  expect(once.micros).toBe(5);
  expect(
    charged(
      once,
      [
        { key: 'post/1', micros: 5 },
        { key: null, micros: 1 },
      ],
      now,
    ).micros,
  ).toBe(6);
  expect(charged(once, [{ key: 'post/1', micros: 5 }], now + 120_000)).toMatchObject({ month: '2026-12', micros: 5 });
  expect(turned(once, now - 40 * day), 'a clock set back gives nothing away').toEqual(once);
  expect(nextMonth(now)).toBe(Date.parse('2026-12-01T00:00:00Z'));
});

it.each([
  ['Bis 18 Uhr, 5 € + Pfand', 15_000],
  ['Mehr auf https://radhaus.example', 200_000],
  ['siehe radhaus.de bitte', 200_000],
  ['an laden@radhaus.de', 200_000],
  ['z.B. morgen, d.h. Dienstag', 15_000],
])('prices %j', (text, micros) => expect(priceOf(text)).toBe(micros));

it('counts what X bills, to the cent, for a day of a shop: below a dollar', { timeout: 60_000 }, async () => {
  const { billed, counted } = await xDay(12);
  expect(counted).toBe(billed);
  expect(billed).toBeLessThanOrEqual(1_000_000);
});

it('keeps what was counted with what was told, through a break-down before it was kept', async () => {
  const desk = await begin();
  desk.world.post(karla, '@radhaus eins', { to: desk.world.post(us, 'Neue Räder') });
  const first = desk.start();
  await desk.pass(60_000);
  const kept = first.cursors.at(-1) as Cursor;
  desk.world.post(karla, '@radhaus zwei');
  await desk.pass(5 * 60_000);
  await first.stop();
  // Another process, with what was kept before: what was read in between is read and counted again.
  const again = await begin({}, undefined, desk.x);
  const second = again.start(kept);
  await again.pass(60_000);
  expect(second.micros()).toBe(desk.billing.spent());
  await second.stop();
});

it('counts an answer before it leaves', async () => {
  const desk = await begin();
  desk.world.post(karla, '@radhaus eins');
  const run = desk.start();
  await desk.pass(60_000);
  const before = run.micros();
  const [message] = run.messages();
  if (!message) return expect.fail('it arrives');
  const at = { counted: 0 };
  const { connector, context } = desk;
  const phase = async (name: string) => {
    if (name === 'body') at.counted = run.micros();
    await Promise.resolve();
  };
  const outgoing = { ...answerTo(message, 'Ja'), writtenAt: 1 };
  expect(await desk.while_(connector.send(outgoing, 'key', { ...context, phase }))).toMatchObject({ kind: 'sent' });
  expect(at.counted - before).toBe(15_000);
  desk.world.remove(message.remoteId);
  expect(await desk.answer(message, 'Noch etwas')).toMatchObject({ kind: 'refused' });
  await desk.pass(60_000);
  expect(run.micros() - before, 'what X refused is given back').toBe(15_000);
  await run.stop();
});

it('stops at the budget, says so and until when, and never spends more', async () => {
  const desk = await begin({ capCents: 100 }, Date.parse('2026-11-20T08:00:00Z'));
  const run = desk.start();
  await desk.pass(60_000);
  for (let index = 0; index < 200; index++)
    desk.world.post(
      { ...karla, id: `${15n * 10n ** 17n + BigInt(index)}`, username: `k${index}` },
      `@radhaus Frage ${index}`,
    );
  await desk.pass(20 * 60_000);
  expect(run.statuses.at(-1)).toMatchObject({
    ...{ state: 'retrying', retryAt: Date.parse('2026-12-01T00:00:00Z'), action: 'checkSettings' },
    error: { code: 'quota.cap', facts: { cap: '1.00', until: '2026-12-01' } },
  });
  expect(desk.billing.spent()).toBeLessThanOrEqual(1_000_000);
  expect(run.messages().length, 'and as much as it may').toBeGreaterThan(50);
  const calls = desk.calls.length;
  await desk.pass(2 * 3_600_000);
  expect(desk.calls.length).toBe(calls);
  await run.stop();
});

it('goes on with what a person allowed for this month, and not with what was for another', async () => {
  const at = Date.parse('2026-11-20T08:00:00Z');
  for (const [month, cap] of [
    ['2026-11', '1.50'],
    ['2026-10', '1.00'],
  ] as const) {
    const desk = await begin({ capCents: 100, extra: { month, cents: 50 } }, at);
    const run = desk.start();
    await desk.pass(60_000);
    for (let index = 0; index < 200; index++)
      desk.world.post(
        { ...karla, id: `${15n * 10n ** 17n + BigInt(index)}`, username: `k${index}` },
        `@radhaus Frage ${index}`,
      );
    await desk.pass(20 * 60_000);
    expect(run.statuses.at(-1)).toMatchObject({ error: { code: 'quota.cap', facts: { cap } } });
    expect(desk.billing.spent()).toBeLessThanOrEqual(Number(cap) * 1_000_000);
    expect(desk.billing.spent()).toBeGreaterThan((Number(cap) - 0.2) * 1_000_000);
    await run.stop();
  }
});

it('a quiet day costs the newest message alone, not who wrote it', async () => {
  const desk = await begin({}, Date.parse('2026-11-20T20:00:00Z'));
  desk.world.write(karla, us, 'Danke!');
  const run = desk.start();
  await desk.pass(60_000);
  const before = desk.billing.spent();
  await desk.pass(8 * 3_600_000, 300_000);
  expect(desk.billing.spent() - before).toBe(10_000);
  expect(run.micros()).toBe(desk.billing.spent());
  await run.stop();
});

it('asks before it answers beyond the budget, or answers where that was allowed', async () => {
  for (const atCap of ['ask', 'allow'] as const) {
    const desk = await begin({ capCents: 100, atCap });
    desk.world.post(karla, '@radhaus eins');
    const run = desk.start();
    await desk.pass(60_000);
    const [message] = run.messages();
    if (!message) return expect.fail('it arrives');
    for (let index = 0; index < 4; index++) await desk.answer(message, `Siehe https://radhaus.example/${index}`);
    const last = await desk.answer(message, 'Siehe https://radhaus.example/5');
    if (atCap === 'allow') expect(last.kind).toBe('sent');
    else expect(last).toMatchObject({ kind: 'refused', error: { code: 'quota.cap', facts: { context: 'send' } } });
    await run.stop();
  }
});

it('waits where the credits are spent, and says what to do', async () => {
  const desk = await begin();
  desk.billing.set(0);
  const run = desk.start();
  await desk.pass(60_000);
  expect(run.statuses.at(-1)).toMatchObject({ state: 'retrying', error: { code: 'quota.credits' } });
  desk.billing.set(1_000_000);
  desk.world.post(karla, '@radhaus eins');
  await desk.pass(40 * 60_000);
  expect(run.messages()).toHaveLength(1);
  await run.stop();
});
