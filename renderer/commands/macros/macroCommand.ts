import type { Macro, MacroAct, MacroStep } from '@shared/domain/macro';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { commandSet } from '../set';
import { hasTargets } from '../set/hasTargets';

/** The id under which a macro has its key. */
export const macroCommandId = (id: string): string => `macro.${id}`;

/** What a macro may do besides setting facts, by the ids of commands: these move the view or open an editor. */
export const moves: readonly string[] = ['next', 'previous', 'open', 'back', 'reply', 'replyAll', 'note', 'go.inbox'];

/** A macro as a command: its facts are one change, then its moves follow. */
export function macroCommand(macro: Macro): Command {
  const acts = macro.steps.filter(isAct);
  return {
    id: macroCommandId(macro.id),
    label: 'macros.command',
    name: macro.name,
    section: 'conversation',
    keys: [],
    inverse: acts.length > 0 ? 'step' : 'view',
    list: true,
    when: hasTargets,
    run: (context) => runMacro(context, macro),
  };
}

async function runMacro(context: CommandContext, { steps }: Macro): Promise<void> {
  const acts = steps.filter(isAct);
  const before = context.ui().focused ?? context.ui().open;
  const done = acts.length === 0 ? null : context.apply({ type: 'macro', ...context.aim(), acts });
  // What leaves the list has already given its place to the next one.
  const gone = before !== (context.ui().focused ?? context.ui().open);
  for (const step of steps.filter((one) => !isAct(one))) {
    if (step.command === 'next' && gone) continue;
    const command = moves.includes(step.command) ? commandSet.find(({ id }) => id === step.command) : undefined;
    if (command?.when(context)) await command.run(context);
  }
  await done;
}

function isAct(step: MacroStep): step is MacroAct {
  return step.do !== 'run';
}
