import { z } from 'zod';
import type { Cursor } from '@shared/channels/events';

/**
 * How far the updates are kept. `offset`: the next one (a text, ids may be long), null before the first; `seenAt`: when
 * Telegram last told what it had, UTC ms; `synced`: what waited at the beginning is in.
 */
const TelegramCursor = z.strictObject({
  offset: z
    .string()
    .regex(/^\d{1,40}$/u)
    .nullable(),
  seenAt: z.number().int().min(0).nullable(),
  synced: z.boolean(),
});
export type TelegramCursor = z.infer<typeof TelegramCursor>;

/** The beginning where there is none, or none of ours. */
export function readCursor(cursor: Cursor | null): TelegramCursor {
  return TelegramCursor.safeParse(cursor).data ?? { offset: null, seenAt: null, synced: false };
}

/** The cursor's offset after these updates. */
export function offsetAfter(offset: string | null, ids: readonly string[]): string | null {
  const numbers = ids.map((id) => BigInt(id) + 1n);
  const furthest = numbers.reduce((a, b) => (a > b ? a : b), BigInt(offset ?? 0));
  return numbers.length === 0 ? offset : String(furthest);
}
