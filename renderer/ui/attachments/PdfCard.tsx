import { useState } from 'react';
import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { useT } from '../useT';
import { FileRow } from './FileRow';
import { PdfPage } from './PdfPage';
import { PdfViewer } from './PdfViewer';
import { useFileUrl } from './useFileUrl';
import { usePdf } from './usePdf';
import css from './Pdf.module.css';

const previewWidth = 200;

/** A PDF in the thread: its first page small, a click or Enter opens it to be read, and the row to save it. */
export function PdfCard({ messageId, file }: { messageId: MessageId; file: Attachment }) {
  const t = useT();
  const document = usePdf(useFileUrl(messageId, file.id));
  const [reading, setReading] = useState(false);
  return (
    <div className={css.card}>
      {document.state === 'failed' && <p className={css.failed}>{t('conversation.pdf.failed')}</p>}
      {document.state !== 'failed' && (
        <button
          type="button"
          className={css.preview}
          disabled={document.state !== 'open'}
          aria-label={t('conversation.pdf.open', { name: file.name })}
          onClick={() => setReading(true)}
        >
          {document.state === 'open' && (
            <PdfPage
              pdf={document.pdf}
              number={1}
              width={previewWidth}
              name={t('conversation.pdf.preview', { name: file.name })}
            />
          )}
        </button>
      )}
      <FileRow messageId={messageId} file={file} />
      {reading && document.state === 'open' && (
        <PdfViewer pdf={document.pdf} name={file.name} onClose={() => setReading(false)} />
      )}
    </div>
  );
}
