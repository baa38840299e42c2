import { z } from 'zod';

/** `id` once named a row of its own and now means `target` (merged conversations, joined customers). Permanent. */
export const Alias = z.strictObject({
  id: z.string().max(200),
  table: z.enum(['conversation', 'customer']),
  target: z.string().max(200),
});
export type Alias = z.infer<typeof Alias>;
