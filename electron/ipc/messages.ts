import { fail, ok } from '@shared/errors/result';
import { safeName } from '@shared/logic/files/safeName';
import type { FetchFile } from '../accounts/fetchFile';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';
import type { Uploads } from './uploads';

/** What the shell does for messages: addresses only its site answers, and the system's save dialog. */
export type MessageShell = {
  /** The address of a new frame with this sanitised HTML. */
  offerFrame(html: string): string;
  /** An address under which the window may read this file. */
  offerFile(file: { path: string; mime: string }): string;
  /** Copies a file where the user picks; false when they cancelled. Throws when it could not be written. */
  saveFile(path: string, name: string): Promise<boolean>;
};

/** A type no window treats as anything but bytes. */
const bytesOnly = 'application/octet-stream';

/** Answers of the namespace `messages`: bodies, frames, files in and out. */
export function messageHandlers(
  ledger: Pick<Ledger, 'html'>,
  fetchFile: FetchFile,
  uploads: Uploads,
  shell: MessageShell,
): Handlers['messages'] {
  return {
    html: async ({ id }) => ok({ html: await ledger.html(id) }),
    frame: async ({ html }) => ok({ url: shell.offerFrame(html) }),
    file: async ({ messageId, attachmentId }) => {
      const file = await fetchFile(messageId, attachmentId);
      if (!file.ok) return file;
      const { path, shown } = file.value;
      return ok({ url: shell.offerFile({ path, mime: shown ?? bytesOnly }) });
    },
    saveFile: async ({ messageId, attachmentId }) => {
      const file = await fetchFile(messageId, attachmentId);
      if (!file.ok) return file;
      const { path, attachment } = file.value;
      try {
        return ok({ saved: await shell.saveFile(path, safeName(attachment.name)) });
      } catch (error) {
        const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
        return full ? fail('disk.full') : fail('attachment.missing', { name: attachment.name });
      }
    },
    beginFile: async (file) => uploads.begin(file),
    addChunk: async ({ upload, data }) => uploads.add(upload, data),
    endFile: ({ upload }) => uploads.end(upload),
  };
}
