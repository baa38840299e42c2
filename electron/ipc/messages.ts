import type { MessageId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import { safeName } from '@shared/logic/files/safeName';
import { sniffBytes, sniffMime } from '@shared/logic/files/sniff';
import { type FetchFile, head } from '../accounts/fetchFile';
import type { FetchSource } from '../accounts/fetchSource';
import type { KeepCopy } from '../outbox/keepCopy';
import type { Ledger } from '../ledger/store';
import type { Picture } from '../remote/fetchPicture';
import { picturesOf } from '../remote/pictures';
import { fileHandlers, type FileShell } from './messageFiles';
import type { Handlers } from './registerIpc';
import type { Uploads } from './uploads';

/** What the shell does for messages: addresses only its site answers, and what belongs to the system. */
export type MessageShell = FileShell & {
  /** The address of a new frame with this sanitised HTML, and what answers for its pictures by their number. */
  offerFrame(html: string, pictures: ((number: string) => Promise<Picture | null>) | null): string;
  /** An address under which the window may read this file. */
  offerFile(file: { path: string; mime: string }): string;
};

/** What the answers are made of. The last two go to where a mail points, by https and never into the own network. */
export type MessageParts = {
  ledger: Pick<Ledger, 'html' | 'message' | 'filePath'>;
  fetchFile: FetchFile;
  fetchSource: FetchSource;
  keepCopy: KeepCopy;
  uploads: Uploads;
  shell: MessageShell;
  fetchPicture(address: string): Promise<Picture>;
  unsubscribe(address: string): Promise<Result<Record<string, never>>>;
};

/** A type no window treats as anything but bytes. */
const bytesOnly = 'application/octet-stream';

/** How much of a source (octets) is shown, and how much is saved. */
const longest = { shown: 1_000_000, saved: 200_000_000 };

/** Answers of the namespace `messages`: bodies, frames, sources, files in and out. */
export function messageHandlers(parts: MessageParts): Handlers['messages'] {
  const { ledger, fetchFile, fetchSource, uploads, shell } = parts;
  return {
    html: async ({ id }) => ok({ html: await ledger.html(id) }),
    frame: async ({ html, pictures }) => {
      const body = pictures && (await ledger.html(pictures.id));
      const known = pictures && body ? picturesOf(body, pictures.urls, parts.fetchPicture) : null;
      return ok({ url: shell.offerFrame(html, known) });
    },
    source: async ({ id }) => {
      const source = await fetchSource(id, longest.shown + 1);
      if (!source.ok) return source;
      const shown = source.value.subarray(0, longest.shown);
      const text = Buffer.from(shown).toString('utf8');
      return ok({ text, bytes: shown.length, cut: source.value.length > longest.shown });
    },
    saveSource: async ({ id }) => {
      const source = await fetchSource(id, longest.saved);
      if (!source.ok) return source;
      const subject = (await ledger.message(id))?.subject ?? '';
      return shell.saveBytes(source.value, `${safeName(subject.slice(0, 80), 'mail')}.eml`).then(
        (saved) => ok({ saved }),
        () => fail('disk.full'),
      );
    },
    unsubscribe: async ({ id }) => leaveList(parts, id),
    keepCopy: ({ id }) => parts.keepCopy(id),
    file: async ({ messageId, attachmentId }) => {
      const file = await fetchFile(messageId, attachmentId);
      if (!file.ok) return file;
      const { path, shown } = file.value;
      return ok({ url: shell.offerFile({ path, mime: shown ?? bytesOnly }) });
    },
    picture: async ({ sha256 }) => {
      const path = ledger.filePath(sha256);
      const mime = path === null ? null : sniffMime(await head(path, sniffBytes), '');
      return path !== null && mime?.startsWith('image/')
        ? ok({ url: shell.offerFile({ path, mime }) })
        : fail('not.found');
    },
    ...fileHandlers(ledger, fetchFile, shell),
    beginFile: async (file) => uploads.begin(file),
    addChunk: async ({ upload, data }) => uploads.add(upload, data),
    endFile: ({ upload }) => uploads.end(upload),
  };
}

/** The address comes from the mail as the ledger has it, never from the window. */
async function leaveList({ ledger, unsubscribe }: MessageParts, id: MessageId): Promise<Result<Record<string, never>>> {
  const url = (await ledger.message(id))?.mail?.unsubscribe?.url;
  return url ? unsubscribe(url) : fail('unsupported');
}
