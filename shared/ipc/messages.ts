import { z } from 'zod';
import { Attachment } from '../domain/attachment';
import { AttachmentId, MessageId } from '../domain/ids';
import { call } from './call';

const Url = z.strictObject({ url: z.string().max(4000) });

export const messageCalls = {
  /** The HTML body as received, unsanitised; null when there is none. Only the frame module may ask. */
  html: call(z.strictObject({ id: MessageId }), z.strictObject({ html: z.string().nullable() })),
  /** Hands sanitised HTML to main and gets the address of a frame with its own policy; forgotten with the window. */
  frame: call(
    z.strictObject({
      html: z.string().max(20_000_000),
      /**
       * The mail's own pictures from the internet, asked for by the person. `html` names them by their number in `urls`,
       * relative to the frame's address; main takes only those that stand in the message's body as received.
       */
      pictures: z.strictObject({ id: MessageId, urls: z.array(z.string().max(4000)).max(200) }).optional(),
    }),
    Url,
  ),
  /** The message as its server has it, header first. `cut`: there is more than is shown. */
  source: call(
    z.strictObject({ id: MessageId }),
    z.strictObject({ text: z.string(), bytes: z.number().int(), cut: z.boolean() }),
  ),
  /** Saves the whole source as a file where the user picks; saved false when they cancelled. */
  saveSource: call(z.strictObject({ id: MessageId }), z.strictObject({ saved: z.boolean() })),
  /** Leaves the mailing list of a mail with one POST by https (RFC 8058). */
  unsubscribe: call(z.strictObject({ id: MessageId }), z.strictObject({})),
  /** Puts the copy of a message of ours that is missing at its server among the sent ones there. */
  keepCopy: call(z.strictObject({ id: MessageId }), z.strictObject({})),
  /** An address from which the window may read one attachment's bytes (image, audio, PDF by fetch). */
  file: call(z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }), Url),
  /** An address of a picture that stands in a text somebody writes, by what is in it. Of other kept files there is none. */
  picture: call(z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u) }), Url),
  /**
   * Opens a copy of an attachment in the system's program for it. Not opened: 'saveOnly' (a kind that could do harm),
   * 'mismatch' (its bytes are not what its name says), 'noProgram'.
   */
  openFile: call(
    z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }),
    z.strictObject({ outcome: z.enum(['opened', 'saveOnly', 'mismatch', 'noProgram']) }),
  ),
  /** Saves an attachment where the user picks; saved false when they cancelled. `disguised`: see 'mismatch'. */
  saveFile: call(
    z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }),
    z.strictObject({ saved: z.boolean(), disguised: z.boolean() }),
  ),
  /** Saves all files of a message into a folder the user picks; saved 0 when they cancelled. */
  saveFiles: call(z.strictObject({ messageId: MessageId }), z.strictObject({ saved: z.number().int() })),
  /** Lets the person drag a file out of the window, while the pointer is down. */
  dragFile: call(
    z.strictObject({ messageId: MessageId, attachmentId: AttachmentId }),
    z.strictObject({ dragging: z.boolean() }),
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
