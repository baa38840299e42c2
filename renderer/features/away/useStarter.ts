import { starterId, starterTemplate } from '@shared/logic/away/starter';
import { useTemplates } from '@/cache';
import { useApply } from '@/commands';
import { useT } from '@/ui/useT';

/** Sees to it that the template of the first rule is there; false where it cannot be kept. */
export function useStarter(): () => Promise<boolean> {
  const t = useT();
  const apply = useApply();
  const templates = useTemplates();
  return async () => {
    if (templates.some(({ id }) => id === starterId)) return true;
    const template = starterTemplate(t('away.starterTemplate'));
    return (await apply({ type: 'saveTemplate', template })).ok;
  };
}
