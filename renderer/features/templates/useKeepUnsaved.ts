import { useCallback, useEffect, useRef } from 'react';
import type { TemplateFields } from '@shared/domain/template';
import { useApply } from '@/commands';
import { forgetUnsaved, rememberUnsaved } from './unsaved';
import type { TemplateDraft } from './useTemplateDraft';

/** As in the editor of a message. Ms. */
const keepAfter = 700;

/**
 * Keeps what is written in the editor of a template, however that closes, until it is saved or thrown away.
 * @param written what the editor began with, where that was not saved
 */
export function useKeepUnsaved({ fields, dirty }: TemplateDraft, written: TemplateFields | null) {
  const apply = useApply();
  const latest = useRef({ fields, dirty });
  const kept = useRef(written);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const finished = useRef(false);
  const keep = useCallback(
    (next: TemplateFields | null): void => {
      const { id } = latest.current.fields;
      kept.current = next;
      rememberUnsaved(id, next);
      void apply({ type: 'keepUnsaved', id, template: next });
    },
    [apply],
  );
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = latest.current.dirty ? latest.current.fields : null;
    if (!finished.current && next !== kept.current) keep(next);
  }, [keep]);
  useEffect(() => {
    latest.current = { fields, dirty };
    timer.current ??= setTimeout(flush, keepAfter);
  }, [fields, dirty, flush]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);
  return {
    /** Saves; as long as that has not failed, nothing more is kept. @returns whether it was saved */
    save: async (template: TemplateFields): Promise<boolean> => {
      finished.current = true;
      const { ok } = await apply({ type: 'saveTemplate', template });
      finished.current = ok;
      if (ok) forgetUnsaved(template.id);
      return ok;
    },
    discard: (): void => {
      finished.current = true;
      keep(null);
    },
  };
}
