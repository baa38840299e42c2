import type { AwayRule } from '@shared/domain/away';
import type { TemplateId } from '@shared/domain/ids';

/** The templates a rule sends: its own, and the one for what was due while this computer slept. */
export function templatesOf({ template, late }: Pick<AwayRule, 'template' | 'late'>): TemplateId[] {
  return [template, ...(late.kind === 'send' ? [late.template] : [])];
}
