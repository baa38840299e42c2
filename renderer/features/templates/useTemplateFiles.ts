import type { RefObject } from 'react';
import { templateLimits } from '@shared/logic/templates/check';
import { withoutFile } from '@shared/logic/templates/files';
import type { AttachmentId } from '@shared/domain/ids';
import { described, useFileIntake } from '@/ui/attachments';
import { useKeptPictures } from '@/ui/rich/useKeptPictures';
import { useT } from '@/ui/useT';
import type { TextHandle } from './textHandle';
import type { TemplateDraft } from './useTemplateDraft';

/** The files of a template while it is written. Which of them a channel takes is looked at when it is put in. */
export function useTemplateFiles({ fields, clean, edit }: TemplateDraft, field: RefObject<TextHandle | null>) {
  const t = useT();
  const most = templateLimits.files;
  useKeptPictures(fields.attachments);
  const intake = useFileIntake({
    count: clean.attachments.length,
    refuse: ({ name }, already) => (already < most ? null : t('library.tooManyFiles', { name, most })),
    onFile: (file) => edit(({ attachments }) => ({ attachments: [...attachments, file] })),
    onPicture: (cid, name) => field.current?.addPicture(cid, name) ?? false,
  });
  const remove = (id: AttachmentId | undefined): void =>
    edit((now) => {
      const file = now.attachments.find((one) => one.id === id);
      return file ? withoutFile(now, file) : {};
    });
  /** As long as the longest a channel takes; it is cut to what its own takes. */
  const describe = {
    longest: 1_500,
    onChange: (id: AttachmentId, words: string) =>
      edit((now) => ({ attachments: described(now.attachments, id, words) })),
  };
  return {
    ...intake,
    describe,
    files: clean.attachments,
    remove,
    removeLast: () => remove(clean.attachments.at(-1)?.id),
  };
}
