import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { Ms } from '@shared/domain/ids';

/** What nobody can read, kept as it came. @param kind of list it was in */
export function rawOf(kind: 'mention' | 'own' | 'message', one: unknown, at: Ms): ConnectorEvent {
  const payload = JSON.stringify(one).slice(0, 262_144);
  const id = z.looseObject({ id: z.string().min(1).max(100) }).safeParse(one).data?.id;
  return { type: 'raw', key: `${kind}/${id ?? createHash('sha256').update(payload).digest('base64url')}`, payload, at };
}
