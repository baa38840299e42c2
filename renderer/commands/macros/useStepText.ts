import type { MacroStep } from '@shared/domain/macro';
import { useTags, useTemplates } from '../../cache';
import { useT } from '../../ui/useT';
import { useCommands } from '../hooks/useCommands';
import { stepText } from './stepText';

/** Says a step in the words of the screen. */
export function useStepText(): (step: MacroStep) => string {
  const t = useT();
  const tags = useTags();
  const templates = useTemplates();
  const commands = useCommands().map(({ command }) => command);
  return (step) => stepText(step, t, { tags, commands, templates });
}
