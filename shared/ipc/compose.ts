import { z } from 'zod';

/** A draft that a link asked for, within the bounds of shared/logic/text/mailto. */
export const ComposeRequest = z.strictObject({
  to: z.array(z.string().max(400)).max(20),
  cc: z.array(z.string().max(400)).max(20),
  subject: z.string().max(300),
  body: z.string().max(10_000),
});
export type ComposeRequest = z.infer<typeof ComposeRequest>;
