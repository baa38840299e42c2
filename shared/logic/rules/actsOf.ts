import type { TagId } from '../../domain/ids';
import type { Macro, MacroAct } from '../../domain/macro';

/**
 * The facts a macro sets, without tags that are gone; none for a macro that is gone. Moves and times in words count only
 * at the desk.
 */
export function actsOf(macros: readonly Macro[], id: string, tags: ReadonlySet<TagId>): MacroAct[] {
  const steps = macros.find((macro) => macro.id === id)?.steps ?? [];
  return steps.flatMap((step): MacroAct[] => {
    if (step.do === 'run' || step.do === 'insertTemplate' || step.do === 'snoozeFor') return [];
    if (step.do !== 'setTags') return [step];
    const add = step.add.filter((tag) => tags.has(tag));
    return add.length + step.remove.length === 0 ? [] : [{ ...step, add }];
  });
}
