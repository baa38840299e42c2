import type { AttachmentId, MessageId } from '@shared/domain/ids';
import { fail, ok, type Result } from '@shared/errors/result';
import { judgeFile } from '@shared/logic/files/openable';
import { safeName } from '@shared/logic/files/safeName';
import { signatureBytes, signatureOf } from '@shared/logic/files/signature';
import { type FetchFile, head } from '../accounts/fetchFile';
import type { Ledger } from '../ledger/store';
import type { Handlers } from './registerIpc';

/** What the shell does with files: the system's dialogs, and the pointer. */
export type FileShell = {
  /** Copies a file where the user picks; false when they cancelled. Throws when it could not be written. */
  saveFile(path: string, name: string): Promise<boolean>;
  /** The same with bytes that are in no file. */
  saveBytes(data: Uint8Array, name: string): Promise<boolean>;
  /** The folder the user picks; null when they cancelled. */
  pickFolder(): Promise<string | null>;
  /** Copies a file into a folder under this name, or a like one where that is taken. Throws when it cannot. */
  copyInto(folder: string, path: string, name: string): Promise<void>;
  /** Opens a copy of the file in the system's program for it; false when there is none. */
  openFile(path: string, name: string): Promise<boolean>;
  /** Gives the pointer a copy of the file to carry out of the window. */
  dragFile(path: string, name: string): Promise<void>;
};

type Answers = Pick<Handlers['messages'], 'openFile' | 'saveFile' | 'saveFiles' | 'dragFile'>;

/** Answers to everything that takes a message's files out of the desk. */
export function fileHandlers(ledger: Pick<Ledger, 'message'>, fetchFile: FetchFile, shell: FileShell): Answers {
  const withFile = async <T>(
    message: MessageId,
    attachment: AttachmentId,
    use: (path: string, name: string) => Promise<T>,
  ): Promise<Result<T>> => {
    const file = await fetchFile(message, attachment);
    if (!file.ok) return file;
    const name = safeName(file.value.attachment.name);
    try {
      return ok(await use(file.value.path, name));
    } catch (error) {
      const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
      return full ? fail('disk.full') : fail('attachment.missing', { name });
    }
  };
  return {
    openFile: ({ messageId, attachmentId }) =>
      withFile(messageId, attachmentId, async (path, name) => {
        const verdict = judgeFile(name, signatureOf(await head(path, signatureBytes)));
        if (verdict !== 'open') return { outcome: verdict };
        return { outcome: (await shell.openFile(path, name)) ? 'opened' : 'noProgram' };
      }),
    saveFile: ({ messageId, attachmentId }) =>
      withFile(messageId, attachmentId, async (path, name) => {
        const disguised = judgeFile(name, signatureOf(await head(path, signatureBytes))) === 'mismatch';
        return { saved: await shell.saveFile(path, name), disguised };
      }),
    saveFiles: async ({ messageId }) => {
      const message = await ledger.message(messageId);
      if (!message) return fail('not.found');
      const folder = await shell.pickFolder();
      if (folder === null) return ok({ saved: 0 });
      for (const { id } of message.attachments) {
        const copied = await withFile(messageId, id, (path, name) => shell.copyInto(folder, path, name));
        if (!copied.ok) return copied;
      }
      return ok({ saved: message.attachments.length });
    },
    dragFile: async ({ messageId, attachmentId }) => {
      const dragged = await withFile(messageId, attachmentId, (path, name) => shell.dragFile(path, name));
      return dragged.ok ? ok({ dragging: true }) : dragged;
    },
  };
}
