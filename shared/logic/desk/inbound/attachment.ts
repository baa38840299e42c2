import type { Attachment } from '../../../domain/attachment';
import { AttachmentId } from '../../../domain/ids';
import type { StoredAttachment } from './storedEvent';

/** The file's id within the message is the server's: stable when the message comes again. */
export function attachmentRow(file: StoredAttachment): Attachment {
  const { name, mime, bytes, cid, width, height, durationMs, sha256, alt } = file;
  const state = sha256 === null ? 'remote' : 'local';
  return {
    id: AttachmentId.parse(file.remoteId.slice(0, 200)),
    name,
    mime,
    bytes,
    cid,
    width,
    height,
    durationMs,
    sha256,
    state,
    ...(alt !== undefined && { alt }),
  };
}
