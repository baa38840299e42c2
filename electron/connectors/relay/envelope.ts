import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import type { RelayKeys } from './keys';
import { openSealed } from './sealedBox';

/** Number of an envelope: microseconds since 1970 in 16 digits, so that their order as texts is their order. */
export const EnvelopeNumber = z.string().regex(/^\d{16}$/u);

/** An envelope as the relay hands it out. */
export const Envelope = z.strictObject({ n: EnvelopeNumber, sealed: z.string().max(4_500_000) });
export type Envelope = z.infer<typeof Envelope>;

const Head = z.looseObject({
  v: z.literal(1),
  n: EnvelopeNumber,
  at: z.number().int().min(0),
  headers: z.record(z.string(), z.string().max(1_000)),
});

/** A webhook as it reached the relay. `at`: when, by the relay's clock (UTC ms); header names in small letters. */
export type Webhook = { number: string; at: Ms; headers: Readonly<Record<string, string>>; body: Uint8Array };

/** What is in an envelope; null where it was not sealed to us, was cut or changed, or bears another's number. */
export function openEnvelope({ n, sealed }: Envelope, keys: RelayKeys['seal']): Webhook | null {
  const open = openSealed(Buffer.from(sealed, 'base64'), keys);
  const end = open?.indexOf(0x0a) ?? -1;
  if (!open || end < 0) return null;
  const head = Head.safeParse(parsed(Buffer.from(open.subarray(0, end)).toString())).data;
  if (head?.n !== n) return null;
  return { number: n, at: head.at, headers: head.headers, body: open.subarray(end + 1) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
