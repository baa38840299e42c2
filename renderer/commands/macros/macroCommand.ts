import type { Macro, MacroStep, ThenStep } from '@shared/domain/macro';
import { ok } from '@shared/errors/result';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { commandSet } from '../set';
import { actsOf } from './actsOf';
import { write } from '../set/write';
import { hasTargets } from '../set/hasTargets';

/** The id under which a macro has its key. */
export const macroCommandId = (id: string): string => `macro.${id}`;

/** What a macro may do besides setting facts, by the ids of commands: these move the view or open an editor. */
export const moves: readonly string[] = ['next', 'previous', 'open', 'back', 'reply', 'replyAll', 'note', 'go.inbox'];

/** A macro as a command: its facts are one change, then its moves follow. */
export function macroCommand(macro: Macro): Command {
  const onlyMoves = macro.steps.every(({ do: what }) => what === 'run' || what === 'insertTemplate');
  return {
    id: macroCommandId(macro.id),
    label: 'macros.command',
    name: macro.name,
    section: 'conversation',
    keys: [],
    inverse: onlyMoves ? 'view' : 'step',
    list: true,
    when: hasTargets,
    run: (context) => runMacro(context, macro),
  };
}

async function runMacro(context: CommandContext, { steps }: Macro): Promise<void> {
  // Nothing is done where a time has passed or cannot be read: half a macro is worse than none.
  const then = steps.filter(isThen);
  const plain = then.filter((step) => step.do !== 'snoozeFor');
  const read = plain.length === then.length ? ok(plain) : await actsOf(then, context);
  if (!read.ok) return context.refuse(read.error);
  const acts = [...read.value];
  const before = context.ui().focused ?? context.ui().open;
  const done = acts.length === 0 ? null : context.apply({ type: 'macro', ...context.aim(), acts });
  // What leaves the list has already given its place to the next one.
  const gone = before !== (context.ui().focused ?? context.ui().open);
  for (const step of steps) {
    if (step.do === 'insertTemplate') {
      write(context, 'reply');
      context.setUi({ dialog: 'pickTemplate', template: { id: step.template, cut: 0 } });
      continue;
    }
    if (step.do !== 'run' || (step.command === 'next' && gone)) continue;
    const command = moves.includes(step.command) ? commandSet.find(({ id }) => id === step.command) : undefined;
    if (command?.when(context)) await command.run(context);
  }
  await done;
}

function isThen(step: MacroStep): step is ThenStep {
  return step.do !== 'run' && step.do !== 'insertTemplate';
}
