import { IconDownload, IconFile, IconFileOff } from '@tabler/icons-react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useLanguage, useT } from '../useT';
import { fileSize } from './fileSize';
import { useDragFile } from './useDragFile';
import { useSaveFile } from './useSaveFile';
import css from './FileRow.module.css';

/** A file as a row: name, size, what is the matter with it, and how to save it. */
export function FileRow({ messageId, file }: { messageId: MessageId; file: Attachment }) {
  const t = useT();
  const language = useLanguage();
  const save = useSaveFile(messageId);
  const drag = useDragFile(messageId);
  const { id, name, bytes, state } = file;
  const gone = state === 'expired' || state === 'blocked';
  const Mark = gone ? IconFileOff : IconFile;
  return (
    <div className={css.row} {...(gone ? {} : drag(id))}>
      <Mark size={16} stroke={1.5} aria-hidden />
      <span className={css.name} title={name}>
        <bdi>{name}</bdi>
      </span>
      <span className={css.size}>{fileSize(bytes, language)}</span>
      {state !== 'local' && <span className={css.state}>{t(`conversation.file.${state}`)}</span>}
      {!gone && (
        <button
          type="button"
          className={css.save}
          aria-label={t('conversation.file.save', { name })}
          title={t('conversation.file.save', { name })}
          onClick={() => save(id)}
        >
          <IconDownload size={16} stroke={1.5} />
        </button>
      )}
    </div>
  );
}
