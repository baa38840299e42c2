import { IconPaperclip, IconX } from '@tabler/icons-react';
import type { Attachment } from '@shared/domain/attachment';
import type { AttachmentId } from '@shared/domain/ids';
import { AltField } from './AltField';
import { fileSize } from './fileSize';
import { useLanguage, useT } from '../useT';
import type { Upload } from './useUploads';
import css from './Files.module.css';

type Props = {
  files: readonly Attachment[];
  uploads: readonly Upload[];
  /** Why a file was not taken, in words. */
  problems: readonly string[];
  onRemove(id: AttachmentId): void;
  /** Takes what a picture shows, in words at most so long (characters); null where nobody would read them. */
  describe: { longest: number; onChange(id: AttachmentId, alt: string): void } | null;
};

/** What goes along with the message, what is still on its way into it, and what was not taken. */
export function Files({ files, uploads, problems, onRemove, describe }: Props) {
  const t = useT();
  const language = useLanguage();
  if (files.length + uploads.length + problems.length === 0) return null;
  return (
    <ul className={css.files} aria-label={t('composer.attachments')}>
      {files.map(({ id, name, bytes, mime, alt = '' }) => (
        <li key={id} className={css.file} data-described={describe !== null && mime.startsWith('image/')}>
          <IconPaperclip size={14} stroke={1.5} aria-hidden />
          <span className={css.name} title={name}>
            <bdi>{name}</bdi>
          </span>
          <span className={css.size}>{fileSize(bytes, language)}</span>
          <button
            type="button"
            className={css.remove}
            aria-label={t('composer.removeFile', { name })}
            onClick={() => onRemove(id)}
          >
            <IconX size={14} stroke={1.5} />
          </button>
          {describe && mime.startsWith('image/') && (
            <AltField
              name={name}
              alt={alt}
              longest={describe.longest}
              onChange={(text) => describe.onChange(id, text)}
            />
          )}
        </li>
      ))}
      {uploads.map(({ key, name, done }) => (
        <li key={key} className={css.file}>
          <progress className={css.progress} value={done} max={1} aria-label={name} />
          <span className={css.name}>{t('composer.uploading', { name, percent: Math.round(done * 100) })}</span>
        </li>
      ))}
      {problems.map((problem) => (
        <li key={problem} className={css.problem} role="alert">
          {problem}
        </li>
      ))}
    </ul>
  );
}
