import type { MacroStep } from '@shared/domain/macro';
import { useTags, useTemplates } from '../../cache';
import { useT } from '../../ui/useT';
import { fuzzyFit } from '../palette/fuzzy';
import { possibleSteps } from './stepText';
import { useStepText } from './useStepText';
import { useTypedTime } from './useTypedTime';

/** So many are shown; who has more templates types a word. */
const mostShown = 100;

/** The steps that fit what was typed, the best first; a time that was typed before all. */
export function useStepChoices(typed: string): readonly { step: MacroStep; label: string }[] {
  const t = useT();
  const text = useStepText();
  const time = useTypedTime(typed);
  const named = possibleSteps(useTags(), useTemplates(), t)
    .map((step) => ({ step, label: text(step) }))
    .flatMap((choice) => {
      const fit = fuzzyFit(typed, choice.label);
      return fit ? [{ ...choice, score: fit.score }] : [];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostShown);
  const typedTime = time === null ? [] : [{ step: time, label: text(time) }];
  return [...typedTime, ...named.filter(({ label }) => label !== typedTime[0]?.label)];
}
