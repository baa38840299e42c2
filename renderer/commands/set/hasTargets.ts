import type { CommandContext } from '../context';

/** Whether there is something to act on. */
export function hasTargets(context: CommandContext): boolean {
  return context.targets().length > 0;
}
