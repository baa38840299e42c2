import type { Access } from './access';
import { Refusal, unknownField } from './refusal';

/** A file as it stands in a form of parts. */
export type FilePart = { data: Uint8Array; mime: string; name: string };
type Uploaded = FilePart & { type: string };

const types = ['image', 'audio', 'video', 'file'];

/**
 * Files a page keeps at Meta until a message names them: POST /me/message_attachments as a form of `message` and `filedata`
 * (messenger-platform/reference/attachment-upload-api; messenger-platform/send-messages/saving-assets: image, audio, video
 * and file, up to 25 MB; the content type of audio has to be audio), v24.0. An id is private to the page, names
 * nothing where `is_reusable` was not said, and ends after 90 days. What is no such file is code 100 with subcode 2018047 (messenger-platform/error-codes, "Upload attachment failure").
 */
export function createUploads(access: Access, isPage: boolean, now: () => number) {
  let largest = 25 * 1024 * 1024;
  const kept = new Map<string, Uploaded & { until: number }>();
  return {
    /** Another limit (octets), so that a test needs no file of 25 MB. */
    limit: (octets: number) => void (largest = octets),
    /** Keeps a file. Instagram with its own login has no such edge (instagram-api-with-instagram-login/messaging-api: by URL). */
    add(body: Record<string, unknown>, file: FilePart | null): object {
      if (!isPage) throw new Refusal(100, 33);
      access.needs('pages_messaging');
      insistKeys(body, ['message']);
      const message = shape(body.message, ['attachment']);
      const attachment = shape(message.attachment, ['type', 'payload']);
      const payload = attachment.payload === undefined ? {} : shape(attachment.payload, ['is_reusable']);
      if (payload.is_reusable !== undefined && typeof payload.is_reusable !== 'boolean') throw new Refusal(100);
      const { type } = attachment;
      if (typeof type !== 'string' || !types.includes(type)) throw new Refusal(100);
      if (!file) throw new Refusal(100);
      const isFitting = type === 'file' || file.mime.startsWith(`${type}/`);
      if (!isFitting || file.data.byteLength > largest || file.data.byteLength === 0) throw new Refusal(100, 2018047);
      const id = `18577777${String(kept.size + 1).padStart(8, '0')}`;
      const reusable = payload.is_reusable === true;
      kept.set(id, { ...file, type, until: reusable ? now() + 90 * 24 * 3_600_000 : 0 });
      return { attachment_id: id };
    },
    /** The file a message names by `attachment: {type, payload: {attachment_id}}` (send-messages/saving-assets). */
    named(given: unknown): FilePart {
      const attachment = shape(given, ['type', 'payload']);
      const { attachment_id: id } = shape(attachment.payload, ['attachment_id']);
      const found = typeof id === 'string' ? kept.get(id) : undefined;
      if (!found || found.type !== attachment.type || now() >= found.until) throw new Refusal(100, 2018074);
      return found;
    },
  };
}

/** An object of these fields and no others. */
function shape(given: unknown, known: readonly string[]): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) throw new Refusal(100);
  insistKeys(given, known);
  return given as Record<string, unknown>;
}

export function insistKeys(given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) if (!known.includes(key)) throw unknownField();
}
