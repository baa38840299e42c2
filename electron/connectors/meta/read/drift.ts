import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';

/** Something of the Graph API's; where it cannot be read it is kept as it came, and null. @param of what it belongs to */
export function readOrRaw<T>(
  schema: z.ZodType<T>,
  raw: unknown,
  of: string,
  at: number,
  events: ConnectorEvent[],
): T | null {
  const read = schema.safeParse(raw);
  if (read.success) return read.data;
  const payload = JSON.stringify(raw) ?? '';
  const key = `${of}/${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}`.slice(0, 1000);
  if (payload.length <= 262_144) events.push({ type: 'raw', key, payload, at });
  return null;
}
