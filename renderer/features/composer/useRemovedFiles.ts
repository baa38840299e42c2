import { useRef } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { AttachmentId } from '@shared/domain/ids';
import type { DraftEditor } from './useDraftEditor';

/** Takes files out of a draft, and puts them back as long as its editor is open. */
export function useRemovedFiles({ draft, edit }: DraftEditor) {
  const removed = useRef<Attachment[]>([]);
  const remove = (id: AttachmentId | undefined) => {
    const file = draft.attachments.find((one) => one.id === id);
    if (!file) return;
    removed.current.push(file);
    edit((now) => ({ attachments: now.attachments.filter((one) => one.id !== id) }));
  };
  return {
    remove,
    canRemove: () => draft.attachments.length > 0,
    removeLast: () => remove(draft.attachments.at(-1)?.id),
    canRestore: () => removed.current.length > 0,
    restore: () => {
      const file = removed.current.pop();
      if (file) edit((now) => ({ attachments: [...now.attachments, file] }));
    },
  };
}
