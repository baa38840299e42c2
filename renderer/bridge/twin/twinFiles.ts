import type { Attachment } from '@shared/domain/attachment';
import { AttachmentId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';

type Upload = { name: string; mime: string; parts: Uint8Array<ArrayBuffer>[] };

/** Where a server of tests puts the seed's files, by SHA-256. */
const filesPath = '/twin/files/';

/** Keeps files dropped into the twin in memory; files of the seed come from the page's server. */
export function makeTwinFiles(newId: () => string) {
  const uploads = new Map<string, Upload>();
  const kept = new Map<string, string>();
  return {
    begin: ({ name, mime }: { name: string; mime: string }): Result<{ upload: string }> => {
      const upload = newId();
      uploads.set(upload, { name, mime, parts: [] });
      return ok({ upload });
    },
    add: (upload: string, data: Uint8Array): Result<{ received: number }> => {
      const open = uploads.get(upload);
      if (!open) return fail('not.found');
      open.parts.push(new Uint8Array(data));
      return ok({ received: open.parts.reduce((sum, part) => sum + part.length, 0) });
    },
    end: async (upload: string): Promise<Result<Attachment>> => {
      const open = uploads.get(upload);
      if (!open) return fail('not.found');
      uploads.delete(upload);
      const blob = new Blob(open.parts, { type: open.mime });
      const sha256 = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      kept.set(sha256, URL.createObjectURL(blob));
      const nothing = { cid: null, width: null, height: null, durationMs: null };
      const { name, mime } = open;
      return ok({ id: AttachmentId.parse(newId()), name, mime, bytes: blob.size, sha256, state: 'local', ...nothing });
    },
    url: ({ sha256 }: Pick<Attachment, 'sha256'>): Result<{ url: string }> =>
      sha256 === null ? fail('attachment.missing') : ok({ url: kept.get(sha256) ?? `${filesPath}${sha256}` }),
  };
}

function hex(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
