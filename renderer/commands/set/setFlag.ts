import type { Command } from '../command';
import { hasTargets } from './hasTargets';

/** A command that sets a flag where it is missing, or takes it off where everything has it. */
export function setFlag(flag: 'starred' | 'pinned' | 'muted', parts: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return {
    ...parts,
    section: 'conversation',
    inverse: 'step',
    list: true,
    when: hasTargets,
    run: async (context) => {
      const rows = context.targets();
      const value = rows.some((row) => !row[flag]);
      await context.apply({ type: 'setFlag', ...context.aim(), flag, value });
    },
  };
}
