import { xDay } from '../support/x/day';

const dollars = (micros: number): number => Math.round(micros / 100) / 10_000;

/**
 * What X charges for a day of a shop (20 mentions, 20 direct messages, 30 answers without a link), on the double: by its
 * bill and as the desk counts, with twelve people who write several times and with forty who write once. The limit is a
 * dollar for the first.
 */
export async function measure(): Promise<object> {
  const regulars = await xDay(12);
  const strangers = await xDay(40);
  const told = ({ billed, counted, calls, lines }: typeof regulars) => ({
    billed: dollars(billed),
    counted: dollars(counted),
    calls,
    lines: Object.fromEntries(
      Object.entries(lines).map(([what, { count, micros }]) => [what, `${count}: ${dollars(micros)}`]),
    ),
  });
  return { twelvePeople: told(regulars), fortyPeople: told(strangers), limit: 1, kept: regulars.billed <= 1_000_000 };
}
