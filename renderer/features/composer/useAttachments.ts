import { useRef, useState } from 'react';
import type { Capabilities } from '@shared/channels/capabilities';
import { fileSize } from '@/ui/attachments';
import { keepPicture, newCid } from '@/ui/rich/pictures';
import { useLanguage, useT } from '@/ui/useT';
import { refuseFile } from './limits';
import type { DraftEditor } from './useDraftEditor';
import { useUploads } from './useUploads';

/**
 * Takes files into a draft, as far as its channel does, and says in words why one was not taken.
 * @param onPicture a picture for the text is there, to be put in by its Content-ID
 */
export function useAttachments(
  editor: DraftEditor,
  { attachments: limits }: Capabilities,
  channel: string,
  onPicture: (cid: string, name: string) => void,
) {
  const t = useT();
  const language = useLanguage();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const inline = useRef(new WeakSet<File>());
  const [failed, setFailed] = useState(false);
  const { uploads, add } = useUploads(
    (file, from) => {
      const cid = inline.current.has(from) ? newCid() : null;
      editor.edit((draft) => ({ attachments: [...draft.attachments, { ...file, cid }] }));
      if (cid === null) return;
      keepPicture(cid, from);
      onPicture(cid, file.name);
    },
    (name) => {
      setFailed(true);
      setProblems((before) => [...before, t('composer.attachFailed', { name })]);
    },
  );
  const max = limits.maxBytes === null ? '' : fileSize(limits.maxBytes, language);
  const attach = (files: readonly File[]) => {
    const taken: File[] = [];
    const refused: string[] = [];
    for (const file of files) {
      const already = editor.draft.attachments.length + uploads.length + taken.length;
      const why = refuseFile(file, already, limits, { channel, max });
      if (why) refused.push(t(why.key, why.facts));
      else taken.push(file);
    }
    setProblems([...new Set(refused)]);
    setFailed(false);
    void add(taken);
  };
  /** Pictures that stand in the text. */
  const attachInline = (files: readonly File[]) => {
    for (const file of files) inline.current.add(file);
    attach(files);
  };
  return { uploads, problems, failed, attach, attachInline };
}
