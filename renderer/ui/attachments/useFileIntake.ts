import { useRef, useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import { keepPicture, newCid } from '@/ui/rich/pictures';
import { useT } from '@/ui/useT';
import { shrinkPicture } from './shrinkPicture';
import { useUploads } from './useUploads';

/** What is asked about a file before it is taken. */
export type FileFacts = { name: string; type: string; size: number };

type Place = {
  /** How many files there are. */
  count: number;
  /** Why a file cannot be taken, in words; null when it can. `already`: how many there are by then. */
  refuse(file: FileFacts, already: number): string | null;
  /** How small a picture has to be made to be taken, and what is said of it then, or where it cannot be; null: as it is. */
  shrink?(file: FileFacts): { maxBytes: number; refusal: string; notice(bytes: number): string } | null;
  onFile(file: Attachment): void;
  /** Puts a picture into the text by its Content-ID; false where it cannot stand there: it is a file like others then. */
  onPicture(cid: string, name: string): boolean;
};

/** Takes files into a text that is written, dropped, pasted or picked, and says in words why one was not taken. */
export function useFileIntake({ count, refuse, shrink, onFile, onPicture }: Place) {
  const t = useT();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);
  const inline = useRef(new WeakSet<File>());
  const { uploads, add } = useUploads(
    async (file) => {
      const how = shrink?.(file);
      if (!how) return file;
      const smaller = await shrinkPicture(file, how.maxBytes);
      if (smaller) setProblems((before) => [...before, how.notice(smaller.size)]);
      return smaller;
    },
    (file, from) => {
      const cid = newCid();
      if (inline.current.has(from)) keepPicture(cid, from);
      onFile({ ...file, cid: inline.current.has(from) && onPicture(cid, file.name) ? cid : null });
    },
    (file) => {
      setFailed(true);
      setProblems((before) => [...before, shrink?.(file)?.refusal ?? t('composer.attachFailed', { name: file.name })]);
    },
  );
  /** Those of some files that are taken; of the others it is said why. */
  const admit = <F>(files: readonly F[], factsOf: (file: F) => FileFacts): readonly F[] => {
    const taken: F[] = [];
    const refused: string[] = [];
    for (const file of files) {
      const why = refuse(factsOf(file), count + uploads.length + taken.length);
      if (why === null) taken.push(file);
      else refused.push(why);
    }
    setProblems([...new Set(refused)]);
    setFailed(false);
    return taken;
  };
  const attach = (files: readonly File[]) => void add(admit(files, (file) => file));
  /** Pictures that stand in the text. */
  const attachInline = (files: readonly File[]) => {
    for (const file of files) inline.current.add(file);
    attach(files);
  };
  return { uploads, problems, failed, admit, attach, attachInline };
}
