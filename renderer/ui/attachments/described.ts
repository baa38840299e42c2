import type { Attachment } from '@shared/domain/attachment';
import type { AttachmentId } from '@shared/domain/ids';

/** Files with the words for one of them; without any where they are empty. */
export function described(files: readonly Attachment[], id: AttachmentId, words: string): Attachment[] {
  return files.map((file) => {
    if (file.id !== id) return file;
    const { alt: _, ...bare } = file;
    return words === '' ? bare : { ...bare, alt: words };
  });
}
