import type { Outgoing } from '@shared/channels/outgoing';
import { fail, ok, type Result } from '@shared/errors/result';
import type { OutgoingParts } from '../core/outgoing';
import type { FileStore } from '../files/fileStore';

/** Reads the files of an outgoing message; one that is gone is named in the error. */
export async function withFiles({ files, ...parts }: OutgoingParts, store: FileStore): Promise<Result<Outgoing>> {
  const attachments: Outgoing['attachments'] = [];
  for (const attachment of files) {
    const data = attachment.sha256 === null ? null : await store.read(attachment.sha256);
    if (data === null) return fail('attachment.missing', { name: attachment.name.slice(0, 300) });
    attachments.push({ attachment, data });
  }
  return ok({ ...parts, attachments });
}
