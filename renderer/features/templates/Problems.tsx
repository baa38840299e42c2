import { useT } from '@/ui/useT';
import { useVariantName } from './useVariantName';
import type { TemplateDraft } from './useTemplateDraft';
import css from './Editor.module.css';

/** Why the template cannot be kept yet: the first reason, with the text it is about where that is not on the screen. */
export function Problems({ draft }: { draft: TemplateDraft }) {
  const t = useT();
  const nameOf = useVariantName();
  const [first] = draft.problems;
  const about = first?.variant ?? null;
  const variant = about === null || about === draft.at ? undefined : draft.fields.variants[about];
  return (
    <p className={css.why} role="status">
      {first &&
        draft.dirty &&
        (variant ? `${nameOf(variant)}: ` : '') + t(`library.problem.${first.code}`, first.facts)}
    </p>
  );
}
