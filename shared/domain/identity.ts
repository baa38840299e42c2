import { z } from 'zod';
import { isMailAddress } from '../logic/text/address';

/** An address messages are written from: the name beside it, who writes, and what stands below what they write. */
export const Identity = z.strictObject({
  address: z.string().max(320).refine(isMailAddress),
  name: z.string().max(200),
  /** What the person is in the house. */
  role: z.string().max(200).optional(),
  /** HTML, sanitised where it is written; empty: none. */
  signature: z.string().max(100_000).optional(),
});
export type Identity = z.infer<typeof Identity>;
