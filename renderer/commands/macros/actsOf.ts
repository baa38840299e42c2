import type { MacroAct, ThenStep } from '@shared/domain/macro';
import { ok, type Result } from '@shared/errors/result';
import { typedDate } from '@shared/logic/time/typedDate';
import type { CommandContext } from '../context';

/** Steps as they are done now: times in words become the moments they mean. Fails where one has passed or is none. */
export async function actsOf(
  steps: readonly ThenStep[],
  context: Pick<CommandContext, 'dates' | 'now'>,
): Promise<Result<MacroAct[]>> {
  const dates = context.dates();
  const acts: MacroAct[] = [];
  for (const step of steps) {
    const date = step.do === 'snoozeFor' ? await typedDate(step.when, { now: context.now(), ...dates }) : null;
    if (date?.ok === false) return date;
    if (date) acts.push({ do: 'snooze', until: date.value.at, zone: dates.zone });
    else if (step.do !== 'snoozeFor') acts.push(step);
  }
  return ok(acts);
}
