import { z } from 'zod';
import { TagId } from './ids';

/** A label of the user's own; never leaves the desk. `hue` in degrees, the theme makes the colours. */
export const Tag = z.strictObject({
  id: TagId,
  name: z.string().min(1).max(60),
  hue: z.number().int().min(0).max(359),
});
export type Tag = z.infer<typeof Tag>;
