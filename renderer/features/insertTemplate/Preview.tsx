import { useMemo } from 'react';
import type { Template } from '@shared/domain/template';
import type { AppError } from '@shared/errors/appError';
import { IconPaperclip } from '@tabler/icons-react';
import { useT } from '@/ui/useT';
import { ErrorLine } from '@/ui/ErrorLine';
import type { useFilling } from './useFilling';
import css from './Picker.module.css';

type Props = { template: Template | null; filling: ReturnType<typeof useFilling>; problem: AppError | null };

/** What a template says to this customer: values marked, and what nobody knows by its name. */
export function Preview({ template, filling, problem }: Props) {
  const t = useT();
  const filled = useMemo(() => (template && filling ? filling.preview(template) : null), [template, filling]);
  const files = useMemo(() => (template && filling?.files(template)) ?? [], [template, filling]);
  const error = problem ?? (filled?.ok === false ? filled.error : null);
  return (
    <div className={css.preview} aria-live="polite">
      <ErrorLine error={error} />
      {filled?.ok && (
        <p className={css.text} dir="auto">
          {filled.value.segments.map((segment, at) => {
            if (segment.kind === 'literal') return segment.text;
            if (segment.kind === 'value')
              return (
                <mark key={at} className={css.value}>
                  {segment.text}
                </mark>
              );
            return (
              <span key={at} className={css.blank}>
                [{segment.names.map((name) => t(`templates.${name}`)).join(', ')}]
              </span>
            );
          })}
        </p>
      )}
      {files.length > 0 && (
        <p className={css.files}>
          <IconPaperclip size={14} stroke={1.5} aria-hidden />
          {files.map(({ name }) => name).join(', ')}
        </p>
      )}
    </div>
  );
}
