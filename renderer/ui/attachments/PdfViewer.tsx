import { useState } from 'react';
import { Modal } from '@mantine/core';
import { useT } from '../useT';
import type { PDFDocumentProxy } from './pdf';
import { PdfPage } from './PdfPage';
import css from './Pdf.module.css';

const pageWidth = 760;
/** Pages drawn at a time; the rest follow when the reader comes near the end. */
const batch = 5;

/** A document over the desk, its pages below each other. */
export function PdfViewer({ pdf, name, onClose }: { pdf: PDFDocumentProxy; name: string; onClose(): void }) {
  const t = useT();
  const [shown, setShown] = useState(batch);
  const pages = Math.min(shown, pdf.numPages);
  const onScroll = (element: HTMLElement) => {
    if (element.scrollHeight - element.scrollTop - element.clientHeight < 800) setShown(pages + batch);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<bdi>{name}</bdi>}
      aria-label={t('conversation.pdf.view', { name })}
      size={pageWidth + 64}
      yOffset={24}
      padding={0}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ content: css.viewer, header: css.header, title: css.title, body: css.body }}
    >
      <div className={css.pages} onScroll={(event) => onScroll(event.currentTarget)}>
        {Array.from({ length: pages }, (_, at) => (
          <PdfPage
            key={at}
            pdf={pdf}
            number={at + 1}
            width={pageWidth}
            name={t('conversation.pdf.pages', { page: at + 1, pages: pdf.numPages })}
          />
        ))}
      </div>
    </Modal>
  );
}
