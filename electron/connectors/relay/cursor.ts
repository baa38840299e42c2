import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';
import { EnvelopeNumber } from './envelope';

/** So many webhooks are remembered by what they said, the newest: one that comes again is none. */
const mostSeen = 1_000;

/**
 * How far a relay is read. `box`, `after`, `told` as the relay is asked; `seen`: digests of bodies; `unsigned`: how many
 * are kept that the service did not sign, as far as our secret of it tells; `extra`: what the channel itself remembers.
 */
const RelayCursor = z.strictObject({
  box: z.string().max(40),
  after: EnvelopeNumber.or(z.literal('')),
  told: z.number().int().min(0),
  seen: z.array(z.string().max(40)),
  unsigned: z.number().int().min(0),
  synced: z.boolean(),
  extra: z.json(),
});
export type RelayCursor = z.infer<typeof RelayCursor>;

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): RelayCursor {
  const begin = { box: '', after: '', told: 0, seen: [], unsigned: 0, synced: false, extra: null } as const;
  return RelayCursor.safeParse(cursor).data ?? { ...begin, seen: [] };
}

/** With more bodies seen. */
export function seenToo(seen: readonly string[], more: readonly string[]): string[] {
  return [...seen, ...more].slice(-mostSeen);
}
