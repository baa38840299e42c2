import { useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from './pdf';
import css from './Pdf.module.css';

type Props = { pdf: PDFDocumentProxy; number: number; width: number; name: string };

/** One page of a document, `width` CSS pixels wide. */
export function PdfPage({ pdf, number, width, name }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => {
    let gone = false;
    void import('./pdf').then(async ({ drawPage }) => {
      // Drawn apart and then shown: a page that is drawn anew does not flicker.
      const apart = document.createElement('canvas');
      await drawPage(pdf, number, apart, width).catch(() => undefined);
      const shown = canvas.current;
      if (gone || !shown || apart.width === 0) return;
      shown.width = apart.width;
      shown.height = apart.height;
      shown.getContext('2d')?.drawImage(apart, 0, 0);
      setDrawn(true);
    });
    return () => {
      gone = true;
    };
  }, [pdf, number, width]);
  return <canvas ref={canvas} className={css.page} data-drawn={drawn} style={{ width }} role="img" aria-label={name} />;
}
