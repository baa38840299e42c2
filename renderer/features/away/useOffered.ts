import { useMemo } from 'react';
import type { TemplateFields } from '@shared/domain/template';
import type { AwayRule } from '@shared/domain/away';
import { starterId, starterTemplate } from '@shared/logic/away/starter';
import { useTemplates } from '@/cache';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';
import { templatesOf } from './templatesOf';

type Offered = {
  templates: readonly TemplateFields[];
  /** Sees to it that what a rule sends is in the library before the rule is kept; false where it cannot be. */
  keepFor(rule: AwayRule): Promise<boolean>;
};

/**
 * The templates a rule may send: those of the library, and for a new rule the one it begins with, there or not yet.
 * A kept rule whose template was deleted sends nothing, and must not look as if it did.
 */
export function useOffered(isNew: boolean): Offered {
  const t = useT();
  const apply = useApply();
  const library = useTemplates();
  return useMemo(() => {
    if (!isNew || library.some(({ id }) => id === starterId))
      return { templates: library, keepFor: () => Promise.resolve(true) };
    const template = starterTemplate(t('away.starterTemplate'));
    return {
      templates: [...library, template],
      keepFor: async (rule) =>
        !templatesOf(rule).includes(starterId) || (await apply({ type: 'saveTemplate', template })).ok,
    };
  }, [isNew, library, apply, t]);
}
