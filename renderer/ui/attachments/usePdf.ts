import { useEffect, useState } from 'react';
import type { PDFDocumentProxy } from './pdf';

/** A document being opened, open, or unreadable. */
export type PdfState = { state: 'opening' } | { state: 'failed' } | { state: 'open'; pdf: PDFDocumentProxy };

/** Opens the document at an address (null: not known yet) and closes it with the component. */
export function usePdf(url: string | null): PdfState {
  const [state, setState] = useState<PdfState>({ state: 'opening' });
  useEffect(() => {
    if (url === null) return;
    let gone = false;
    const opened = import('./pdf').then(({ openPdf }) => openPdf(url));
    opened.then(
      (pdf) => !gone && setState({ state: 'open', pdf }),
      () => !gone && setState({ state: 'failed' }),
    );
    return () => {
      gone = true;
      void opened.then(
        (pdf) => pdf.loadingTask.destroy(),
        () => undefined,
      );
    };
  }, [url]);
  return state;
}
