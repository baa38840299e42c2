import { randomUUID } from 'node:crypto';
import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId, type Ms } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import { safeName } from '@shared/logic/files/safeName';
import { sniffBytes, sniffMime } from '@shared/logic/files/sniff';
import type { Ledger } from '../ledger/store';

/** Bounds of what the window may have open: uploads, bytes declared by all of them, bytes a chunk, ms of silence. */
const uploadLimits = { open: 16, bytes: 600_000_000, chunk: 8_000_000, idleMs: 600_000 } as const;

/** Files on their way from the window into the ledger. */
export type Uploads = {
  begin(file: { name: string; mime: string; bytes: number }): Result<{ upload: string }>;
  add(upload: string, data: Uint8Array): Result<{ received: number }>;
  end(upload: string): Promise<Result<Attachment>>;
};

type Upload = { name: string; mime: string; bytes: number; received: number; chunks: Uint8Array[]; at: Ms };

const mimeShape = /^[a-z0-9][\w.+-]*\/[a-z0-9][\w.+-]*$/i;

/** @param now UTC ms; uploads nobody went on with are forgotten by it */
export function createUploads(ledger: Pick<Ledger, 'keepFile'>, now: () => Ms): Uploads {
  const open = new Map<string, Upload>();

  const tidy = (): number => {
    let declared = 0;
    for (const [id, { at, bytes }] of open) {
      if (now() - at > uploadLimits.idleMs) open.delete(id);
      else declared += bytes;
    }
    return declared;
  };

  return {
    begin({ name, mime, bytes }) {
      const declared = tidy();
      if (open.size >= uploadLimits.open || declared + bytes > uploadLimits.bytes) {
        return fail('attachment.tooLarge', { name: safeName(name) });
      }
      const upload = randomUUID();
      const type = mimeShape.test(mime) ? mime : 'application/octet-stream';
      open.set(upload, { name: safeName(name), mime: type, bytes, received: 0, chunks: [], at: now() });
      return ok({ upload });
    },
    add(id, data) {
      const upload = open.get(id);
      if (!upload) return fail('not.found');
      if (data.length > uploadLimits.chunk || upload.received + data.length > upload.bytes) {
        open.delete(id);
        return fail('attachment.tooLarge', { name: upload.name });
      }
      upload.chunks.push(data);
      upload.received += data.length;
      upload.at = now();
      return ok({ received: upload.received });
    },
    async end(id) {
      const upload = open.get(id);
      if (!upload) return fail('not.found');
      open.delete(id);
      const { name, mime, bytes, received, chunks } = upload;
      if (received !== bytes) return fail('attachment.missing', { name });
      const data = join(chunks, bytes);
      const kept = await ledger.keepFile(data);
      if (!kept.ok) return kept;
      return ok({
        id: AttachmentId.parse(randomUUID()),
        name,
        mime: sniffMime(data.subarray(0, sniffBytes), mime) ?? mime,
        ...kept.value,
        state: 'local',
        cid: null,
        width: null,
        height: null,
        durationMs: null,
      });
    },
  };
}

function join(chunks: readonly Uint8Array[], bytes: number): Uint8Array {
  const data = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    data.set(chunk, at);
    at += chunk.length;
  }
  return data;
}
