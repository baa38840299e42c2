import type { Capabilities } from '@shared/channels/capabilities';
import type { Attachment } from '@shared/domain/attachment';
import type { AttachmentId } from '@shared/domain/ids';
import { described, fileSize, useFileIntake } from '@/ui/attachments';
import { useLanguage, useT } from '@/ui/useT';
import { refuseFile, shrinks } from './limits';
import type { DraftEditor } from './useDraftEditor';

/**
 * Takes files into a draft, as far as its channel does, and says in words why one was not taken.
 * @param onPicture a picture for the text is there, to be put in by its Content-ID
 */
export function useAttachments(
  { draft, edit }: DraftEditor,
  { attachments: limits }: Capabilities,
  channel: string,
  onPicture: (cid: string, name: string) => void,
) {
  const t = useT();
  const language = useLanguage();
  const max = limits.maxBytes === null ? '' : fileSize(limits.maxBytes, language);
  const { admit, ...intake } = useFileIntake({
    count: draft.attachments.length,
    refuse: (file, already) => {
      const why = refuseFile(file, already, limits, { channel, max });
      return why && t(why.key, why.facts);
    },
    shrink: (file) => {
      if (limits.maxBytes === null || !shrinks(file, limits)) return null;
      const facts = { name: file.name, channel, max };
      return {
        maxBytes: limits.maxBytes,
        refusal: t('composer.attachTooLarge', facts),
        notice: (bytes) =>
          t('composer.shrunk', { ...facts, before: fileSize(file.size, language), after: fileSize(bytes, language) }),
      };
    },
    onFile: (file) => edit((now) => ({ attachments: [...now.attachments, file] })),
    onPicture: (cid, name) => {
      onPicture(cid, name);
      return true;
    },
  });
  /** Files the desk has already, those that are not in the draft; the ones its channel takes. */
  const admitKept = (files: readonly Attachment[]): readonly Attachment[] => {
    const fresh = files.filter(({ id }) => !draft.attachments.some((known) => known.id === id));
    return fresh.length === 0 ? fresh : admit(fresh, ({ name, mime, bytes }) => ({ name, type: mime, size: bytes }));
  };
  const describe =
    limits.alt === undefined
      ? null
      : {
          longest: limits.alt,
          onChange: (id: AttachmentId, words: string) =>
            edit((now) => ({ attachments: described(now.attachments, id, words) })),
        };
  return { ...intake, admitKept, describe };
}
