import type { MacroStep } from '@shared/domain/macro';
import type { Tag } from '@shared/domain/tag';
import { type Command, moves } from '@/commands';
import type { Translate } from '@/ui/useT';

/** A step in words. Tags by their names, moves as their commands are called. */
export function stepText(step: MacroStep, t: Translate, tags: readonly Tag[], commands: readonly Command[]): string {
  switch (step.do) {
    case 'setState':
      return t(`macros.step.${step.state}`);
    case 'setRead':
      return t(step.read ? 'macros.step.read' : 'macros.step.unread');
    case 'setFlag':
      return t(step.value ? `macros.step.${step.flag}` : `macros.step.${step.flag}Off`);
    case 'snoozeFor':
      return t('macros.step.snooze', { when: step.when });
    case 'run': {
      const command = commands.find(({ id }) => id === step.command);
      return command ? t(command.label) : step.command;
    }
    case 'setTags': {
      const name = (id: string): string => tags.find((tag) => tag.id === id)?.name ?? t('macros.goneTag');
      const on = step.add.map((id) => t('macros.step.tag', { name: name(id) }));
      const off = step.remove.map((id) => t('macros.step.untag', { name: name(id) }));
      return [...on, ...off].join(', ');
    }
  }
}

/** Times offered without being typed. */
const times = ['macros.when.hours', 'macros.when.tomorrow', 'macros.when.days', 'macros.when.week'] as const;

/** Every step a macro may have, the likely ones first. */
export function possibleSteps(tags: readonly Tag[], t: Translate): readonly MacroStep[] {
  const states = (['done', 'open', 'spam', 'trash'] as const).map((state): MacroStep => ({ do: 'setState', state }));
  const flags = (['starred', 'pinned', 'muted'] as const).flatMap((flag): MacroStep[] => [
    { do: 'setFlag', flag, value: true },
    { do: 'setFlag', flag, value: false },
  ]);
  return [
    ...tags.map(({ id }): MacroStep => ({ do: 'setTags', add: [id], remove: [] })),
    ...states,
    ...times.map((time): MacroStep => ({ do: 'snoozeFor', when: t(time) })),
    ...moves.map((command): MacroStep => ({ do: 'run', command })),
    ...flags,
    { do: 'setRead', read: true },
    { do: 'setRead', read: false },
    ...tags.map(({ id }): MacroStep => ({ do: 'setTags', add: [], remove: [id] })),
  ];
}
