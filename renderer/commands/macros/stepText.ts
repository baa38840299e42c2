import type { MacroStep } from '@shared/domain/macro';
import type { Template } from '@shared/domain/template';
import type { Tag } from '@shared/domain/tag';
import { thenText } from '../../ui/format/thenText';
import type { Translate } from '../../ui/useT';
import type { Command } from '../command';
import { moves } from './macroCommand';

/** A step in words. Tags and templates by their names, moves as their commands are called. */
export function stepText(
  step: MacroStep,
  t: Translate,
  { tags, commands, templates }: { tags: readonly Tag[]; commands: readonly Command[]; templates: readonly Template[] },
): string {
  if (step.do === 'run') {
    const command = commands.find(({ id }) => id === step.command);
    return command ? t(command.label) : step.command;
  }
  if (step.do !== 'insertTemplate') return thenText(step, t, tags);
  const name = templates.find(({ id }) => id === step.template)?.name ?? t('macros.goneTemplate');
  return t('macros.step.template', { name });
}

/** Times offered without being typed. */
const times = ['macros.when.hours', 'macros.when.tomorrow', 'macros.when.days', 'macros.when.week'] as const;

/** Every step a macro may have, the likely ones first. */
export function possibleSteps(
  tags: readonly Tag[],
  templates: readonly Template[],
  t: Translate,
): readonly MacroStep[] {
  const states = (['done', 'open', 'spam', 'trash'] as const).map((state): MacroStep => ({ do: 'setState', state }));
  const flags = (['starred', 'pinned', 'muted'] as const).flatMap((flag): MacroStep[] => [
    { do: 'setFlag', flag, value: true },
    { do: 'setFlag', flag, value: false },
  ]);
  return [
    ...tags.map(({ id }): MacroStep => ({ do: 'setTags', add: [id], remove: [] })),
    ...states,
    ...times.map((time): MacroStep => ({ do: 'snoozeFor', when: t(time) })),
    ...templates.map(({ id }): MacroStep => ({ do: 'insertTemplate', template: id })),
    ...moves.map((command): MacroStep => ({ do: 'run', command })),
    ...flags,
    { do: 'setRead', read: true },
    { do: 'setRead', read: false },
    ...tags.map(({ id }): MacroStep => ({ do: 'setTags', add: [], remove: [id] })),
  ];
}
