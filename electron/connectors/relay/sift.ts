import { createHash } from 'node:crypto';
import type { ConnectorEvent } from '@shared/channels/events';
import { type Envelope, openEnvelope, type Webhook } from './envelope';
import type { RelayKeys } from './keys';

/** Longest payload (characters) that is kept unread. */
const longestRaw = 262_144;

/**
 * What envelopes turned out to be. `signed`: by the service, and not met before; `unsigned`: not signed as we expect,
 * kept unread for a secret that was entered wrongly; `spoilt`: how many could not be opened or kept.
 */
export type Sifted = { signed: Webhook[]; unsigned: ConnectorEvent[]; digests: string[]; spoilt: number };

/** @param isSigned whether the service signed it @param seen digests of bodies met before */
export function sift(
  envelopes: readonly Envelope[],
  keys: RelayKeys['seal'],
  seen: ReadonlySet<string>,
  isSigned: (webhook: Webhook) => boolean,
): Sifted {
  const found: Sifted = { signed: [], unsigned: [], digests: [], spoilt: 0 };
  const met = new Set(seen);
  for (const envelope of envelopes) {
    const webhook = openEnvelope(envelope, keys);
    if (!webhook) {
      found.spoilt += 1;
      continue;
    }
    const digest = createHash('sha256').update(webhook.body).digest('base64url').slice(0, 16);
    if (met.has(digest)) continue;
    if (isSigned(webhook)) {
      // Only what the service said is remembered: else a forger could have its next word taken for an old one.
      met.add(digest);
      found.digests.push(digest);
      found.signed.push(webhook);
      continue;
    }
    const payload = rawOf(webhook);
    if (payload.length > longestRaw) found.spoilt += 1;
    else found.unsigned.push({ type: 'raw', key: `relay/${digest}`, payload, at: webhook.at });
  }
  return found;
}

/** A webhook as it is kept unread. */
function rawOf({ number, at, headers, body }: Webhook): string {
  return JSON.stringify({ relay: 1, number, at, headers, body: Buffer.from(body).toString('base64') });
}

/** The webhook that was kept; null where it was something else. */
export function readRaw(payload: string): Webhook | null {
  try {
    const { relay, body, ...rest } = JSON.parse(payload) as Omit<Webhook, 'body'> & { relay?: number; body: string };
    return relay === 1 ? { ...rest, body: Buffer.from(body, 'base64') } : null;
  } catch {
    return null;
  }
}
