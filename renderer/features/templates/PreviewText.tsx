import type { Filled } from '@shared/logic/templates/fill';
import { useT } from '@/ui/useT';
import css from './Editor.module.css';

/** A filled text with its blanks, each by the name of what is missing. */
export function PreviewText({ filled }: { filled: Filled }) {
  const t = useT();
  return (
    <div className={css.plain} dir="auto">
      {filled.segments.map((segment, at) =>
        segment.kind === 'blank' ? (
          <span key={at} className={css.blank}>
            {t('library.blank', { name: segment.names.map((name) => t(`templates.${name}`)).join(', ') })}
          </span>
        ) : (
          segment.text
        ),
      )}
    </div>
  );
}
