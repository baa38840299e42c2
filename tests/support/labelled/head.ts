import { z } from 'zod';

/**
 * What the head of a set says of it. `held`: the ids of the fifth that is held back, as drawn by `seed`; code is
 * written against the others alone, and the fifth is run once and reported as it fell.
 */
export const Head = z.strictObject({
  set: z.string().min(1),
  says: z.string().min(1),
  seed: z.number().int(),
  held: z.array(z.string().min(1)),
});
type Head = z.infer<typeof Head>;

/** A set: its rows in file order, and the same rows as they were divided. */
export type LabelledSet<Row> = { head: Head; rows: Row[]; seen: Row[]; held: Row[] };

/** Divides the rows as the head says. */
export function divide<Row extends { id: string }>(head: Head, rows: Row[]): LabelledSet<Row> {
  const held = new Set(head.held);
  return {
    head,
    rows,
    seen: rows.filter(({ id }) => !held.has(id)),
    held: rows.filter(({ id }) => held.has(id)),
  };
}
