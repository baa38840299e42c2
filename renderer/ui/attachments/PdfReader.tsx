import type { Attachment } from '@shared/domain/attachment';
import type { MessageId } from '@shared/domain/ids';
import { PdfViewer } from './PdfViewer';
import { useFileUrl } from './useFileUrl';
import { usePdf } from './usePdf';

type Props = { messageId: MessageId; file: Attachment; failed: string; onClose(): void };

/** A PDF to be read over the desk, without its place in the thread. `failed`: said where it cannot be shown. */
export function PdfReader({ messageId, file, failed, onClose }: Props) {
  const document = usePdf(useFileUrl(messageId, file.id));
  if (document.state === 'failed') return <p role="status">{failed}</p>;
  return document.state === 'open' ? <PdfViewer pdf={document.pdf} name={file.name} onClose={onClose} /> : null;
}
