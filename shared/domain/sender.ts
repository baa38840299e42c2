import { z } from 'zod';
import { Ms } from './ids';

/** What the person decided about everything an address writes. `id`: the address, in lower case. */
export const Sender = z.strictObject({
  id: z.string().min(1).max(400),
  /** What it writes from now on goes to spam by itself. */
  blocked: z.boolean(),
  /** Pictures from the internet are always shown. */
  pictures: z.boolean(),
  changedAt: Ms,
});
export type Sender = z.infer<typeof Sender>;
