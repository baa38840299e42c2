import type { ReactNode } from 'react';
import type { Filled, Segment } from '@shared/logic/templates/fill';
import { escapeHtml } from '@shared/logic/writing/markup';
import { useT } from '@/ui/useT';
import { RichPreview } from './RichPreview';
import css from './Editor.module.css';

/** A filled text with its blanks, each by the name of what is missing. */
export function PreviewText({ filled: { format, segments } }: { filled: Filled }) {
  const t = useT();
  const blank = (segment: Segment, key: number): ReactNode => (
    <span key={key} className={css.blank}>
      {t('library.blank', {
        name: segment.kind === 'blank' ? segment.names.map((name) => t(`templates.${name}`)).join(', ') : '',
      })}
    </span>
  );
  if (format === 'plain')
    return (
      <div className={css.plain} dir="auto">
        {segments.map((segment, at) => (segment.kind === 'blank' ? blank(segment, at) : segment.text))}
      </div>
    );
  return (
    <div className={css.richPreview} dir="auto">
      <RichPreview html={segments.map(marked).join('')}>
        {(text) =>
          text.split(mark).map((piece, at) => {
            const segment = at % 2 === 0 ? undefined : segments[Number(piece)];
            return segment ? blank(segment, at) : piece;
          })
        }
      </RichPreview>
    </div>
  );
}

/** Stands around the number of a blank in the markup; no text has it, as nobody can type it. */
const mark = '\ue000';

function marked(segment: Segment, at: number): string {
  if (segment.kind === 'blank') return `${mark}${at}${mark}`;
  const text = segment.text.replaceAll(mark, '');
  return segment.kind === 'literal' ? text : escapeHtml(text).replace(/\n/gu, '<br>');
}
