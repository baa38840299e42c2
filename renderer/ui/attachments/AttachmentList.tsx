import { useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '../useT';
import { AudioPlayer } from './AudioPlayer';
import { FileRow } from './FileRow';
import { PdfCard } from './PdfCard';
import { PictureThumb } from './PictureThumb';
import { PictureViewer } from './PictureViewer';
import { kindOf } from './kind';
import css from './AttachmentList.module.css';

/** The files of a message: pictures, sound and documents inside, everything else as a row to save. */
export function AttachmentList({
  messageId,
  attachments,
  saveKey,
}: {
  messageId: MessageId;
  attachments: readonly Attachment[];
  /** The key that saves the files of a message, where there is one. */
  saveKey?: string;
}) {
  const t = useT();
  const [shown, setShown] = useState<number | null>(null);
  const pictures = attachments.filter((file) => kindOf(file) === 'picture');
  return (
    <ul className={css.list} aria-label={t('conversation.file.list')}>
      {pictures.map((file, at) => (
        <li key={file.id}>
          <PictureThumb messageId={messageId} file={file} onOpen={() => setShown(at)} />
        </li>
      ))}
      {attachments.map((file) => {
        const kind = kindOf(file);
        if (kind === 'picture') return null;
        return (
          <li key={file.id} className={css.whole}>
            {kind === 'audio' && <AudioPlayer {...{ messageId, file, saveKey }} />}
            {kind === 'pdf' && <PdfCard messageId={messageId} file={file} />}
            {kind === 'file' && <FileRow messageId={messageId} file={file} />}
          </li>
        );
      })}
      {shown !== null && (
        <PictureViewer
          messageId={messageId}
          pictures={pictures}
          at={shown}
          onMove={setShown}
          onClose={() => setShown(null)}
        />
      )}
    </ul>
  );
}
