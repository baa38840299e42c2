import { z } from 'zod';
import { Attachment } from '../domain/attachment';
import { AttachmentId, MessageId } from '../domain/ids';
import { call } from './call';

const Url = z.strictObject({ url: z.string().max(4000) });

export const messageCalls = {
  /** The HTML body as received, unsanitised; null when there is none. Only the frame module may ask. */
  html: call(z.strictObject({ id: MessageId }), z.strictObject({ html: z.string().nullable() })),
  /** Hands sanitised HTML to main and gets the address of a frame with its own policy; forgotten with the window. */
  frame: call(z.strictObject({ html: z.string().max(20_000_000) }), Url),
  /** An address from which the window may read one attachment's bytes (image, audio, PDF by fetch). */
  file: call(z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }), Url),
  /** Saves an attachment where the user picks; saved false when they cancelled. */
  saveFile: call(
    z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }),
    z.strictObject({ saved: z.boolean() }),
  ),
  /** Uploads a dropped, pasted or picked file in chunks; main hashes and keeps it by SHA-256. */
  beginFile: call(
    z.strictObject({
      name: z.string().max(400),
      mime: z.string().max(120),
      bytes: z.number().int().min(0).max(500_000_000),
    }),
    z.strictObject({ upload: z.string() }),
  ),
  addChunk: call(
    z.strictObject({ upload: z.string().max(80), data: z.instanceof(Uint8Array) }),
    z.strictObject({ received: z.number().int() }),
  ),
  endFile: call(z.strictObject({ upload: z.string().max(80) }), Attachment),
} as const;
