import { z } from 'zod';

/**
 * A count kept by the ledger, never made at render time. Ids: `state:<state>`, `unread`, `account:<id>` and
 * `channel:<kind>` (open conversations), `accountUnread:<id>`, `channelUnread:<kind>`, `drafts`, `outbox`.
 */
export const Counter = z.strictObject({ id: z.string().max(240), value: z.number().int() });
export type Counter = z.infer<typeof Counter>;
