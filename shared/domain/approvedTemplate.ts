import { z } from 'zod';

/** Name of a place in an approved text that is filled for each recipient. */
const Variable = z.string().regex(/^\w{1,60}$/u);

/**
 * A text that its service has approved, so that it may be sent when free words may not (WhatsApp after 24 hours). `id` is
 * the service's; `text` holds its variables as `{{name}}`; `language` as the service names it, such as `de`;
 * `samples`: what its author gave as an example for a variable.
 */
export const ApprovedTemplate = z.strictObject({
  id: z.string().min(1).max(100),
  name: z.string().max(200),
  language: z.string().max(20),
  text: z.string().min(1).max(4096),
  variables: z.array(Variable).max(50),
  samples: z.record(Variable, z.string().min(1).max(200)).optional(),
});
export type ApprovedTemplate = z.infer<typeof ApprovedTemplate>;

/** An approved text as it is sent: which one, and what stands in its places. */
export const ApprovedUse = z.strictObject({
  id: z.string().min(1).max(100),
  values: z.record(Variable, z.string().max(1000)),
});
export type ApprovedUse = z.infer<typeof ApprovedUse>;
