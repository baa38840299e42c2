import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Webhook } from './envelope';

/**
 * Whether Meta signed a webhook: HMAC-SHA256 of the body as it came, by the app's secret, in X-Hub-Signature-256
 * (Graph API, "Webhooks, Getting started", Validate payloads).
 */
export function isSignedByMeta({ headers, body }: Pick<Webhook, 'headers' | 'body'>, appSecret: string): boolean {
  const [, told] = /^sha256=([0-9a-f]{64})$/iu.exec(headers['x-hub-signature-256'] ?? '') ?? [];
  if (told === undefined || appSecret === '') return false;
  return timingSafeEqual(Buffer.from(told, 'hex'), createHmac('sha256', appSecret).update(body).digest());
}
