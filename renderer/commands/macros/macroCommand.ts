import type { Macro, MacroAct, MacroStep } from '@shared/domain/macro';
import { ok, type Result } from '@shared/errors/result';
import { typedDate } from '@shared/logic/time/typedDate';
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
  const onlyMoves = macro.steps.every(({ do: what }) => what === 'run');
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
  const read = steps.some(({ do: what }) => what === 'snoozeFor') ? await readTimes(steps, context) : ok(steps);
  if (!read.ok) return context.refuse(read.error);
  const acts = read.value.filter(isAct);
  const before = context.ui().focused ?? context.ui().open;
  const done = acts.length === 0 ? null : context.apply({ type: 'macro', ...context.aim(), acts });
  // What leaves the list has already given its place to the next one.
  const gone = before !== (context.ui().focused ?? context.ui().open);
  for (const step of steps) {
    if (step.do !== 'run' || (step.command === 'next' && gone)) continue;
    const command = moves.includes(step.command) ? commandSet.find(({ id }) => id === step.command) : undefined;
    if (command?.when(context)) await command.run(context);
  }
  await done;
}

type Timed = MacroStep | MacroAct;

/** The steps, with times in words as the moments they mean now. */
async function readTimes(steps: readonly MacroStep[], context: CommandContext): Promise<Result<readonly Timed[]>> {
  const dates = context.dates();
  const read: Timed[] = [];
  for (const step of steps) {
    const date = step.do === 'snoozeFor' ? await typedDate(step.when, { now: context.now(), ...dates }) : null;
    if (date?.ok === false) return date;
    read.push(date ? { do: 'snooze', until: date.value.at, zone: dates.zone } : step);
  }
  return ok(read);
}

function isAct(step: Timed): step is MacroAct {
  return step.do !== 'run' && step.do !== 'snoozeFor';
}
