import { z } from 'zod';
import { AttachmentId } from './ids';

/** A file of a message. Bytes lie beside the ledger under `sha256` once `state` is 'local'. */
export const Attachment = z.strictObject({
  id: AttachmentId,
  name: z.string().max(400),
  mime: z.string().max(120),
  bytes: z.number().int().min(0),
  sha256: z.string().length(64).nullable(),
  state: z.enum(['remote', 'fetching', 'local', 'expired', 'blocked']),
  /** Content-ID when the message shows it inline, without angle brackets. */
  cid: z.string().max(400).nullable(),
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  /** What it shows, in words, for those who do not see it; absent where its author gave none. */
  alt: z.string().max(5_000).optional(),
});
export type Attachment = z.infer<typeof Attachment>;
