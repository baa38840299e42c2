import { z } from 'zod';

/**
 * `id` means `target` now. Of a conversation that was merged it is permanent, and no row has that id any more. Of a
 * customer a person joined to another it can be taken back: both stay rows of truth.
 */
export const Alias = z.strictObject({
  id: z.string().max(200),
  table: z.enum(['conversation', 'customer']),
  target: z.string().max(200),
});
export type Alias = z.infer<typeof Alias>;
