import type { MessageUpsert } from '@shared/channels/events';
import { type Person, us } from './world';
import { xDesk } from './xDesk';

/** What a day cost, in millionths of a dollar: by X's bill, and as the desk counted it. */
type DayCost = {
  billed: number;
  counted: number;
  calls: number;
  lines: Record<string, { count: number; micros: number }>;
};

const person = (index: number): Person => ({
  id: `${1_500_000_000_000_000_000n + BigInt(index)}`,
  username: `kunde${index}`,
  name: `Kunde ${index}`,
});

/**
 * A day of a shop on the double, asked every five minutes: 20 mentions and 20 direct messages come in over twelve
 * hours, half of the mentions answer posts of the shop, and 30 of them are answered without a link.
 * @param people so many write in all; each of them in public or in private
 */
export async function xDay(people: number): Promise<DayCost> {
  const desk = await xDesk({ minutes: 5 }, Date.parse('2026-11-03T07:00:00Z'));
  try {
    const { world, billing } = desk;
    const news = world.post(us, 'Ab heute wieder Lastenräder');
    // Somebody wrote the day before: the newest message is charged again today.
    world.write(person(0), us, 'Von gestern', { at: desk.clock.now() - 86_400_000 });
    const run = desk.start();
    await desk.pass(60_000);
    const before = {
      billed: billing.spent(),
      counted: run.micros(),
      calls: desk.calls.length,
      lines: billing.lines.length,
    };
    const told = (text: string): MessageUpsert | undefined => run.messages().find((one) => one.text.includes(text));
    for (let index = 0; index < 40; index++) {
      const who = person(index % people);
      const text = `Anliegen Nummer ${index} von heute`;
      if (index % 2 === 0) world.post(who, `@radhaus ${text}`, index % 4 === 0 ? { to: news } : {});
      else world.write(who, us, text);
      await desk.pass(8 * 60_000, 240_000);
      const message = told(text);
      if (!message) throw new Error(`not told: ${text}`);
      if (index % 4 === 3) continue;
      const { kind } = await desk.answer(message, `Antwort Nummer ${index}, gern geschehen`);
      if (kind !== 'sent') throw new Error(`not answered: ${kind}`);
      await desk.pass(10 * 60_000, 300_000);
    }
    await desk.pass(30 * 60_000, 300_000);
    const counted = run.micros() - before.counted;
    await run.stop();
    const lines: DayCost['lines'] = {};
    for (const { what, micros } of billing.lines.slice(before.lines)) {
      const line = (lines[`${what} ${micros / 1_000_000}`] ??= { count: 0, micros: 0 });
      line.count += 1;
      line.micros += micros;
    }
    return { billed: billing.spent() - before.billed, counted, calls: desk.calls.length - before.calls, lines };
  } finally {
    await desk.stop();
  }
}
