import type { Command } from '../command';
import type { CommandContext } from '../context';

type State = 'open' | 'done' | 'spam' | 'trash';

/** Whether something is aimed at that is not in this state yet. */
function differs(context: CommandContext, state: State): boolean {
  return context.targets().some((row) => row.state !== state);
}

/** A command that gives what is aimed at a state. */
export function setState(state: State, parts: Pick<Command, 'id' | 'label' | 'keys'>): Command {
  return {
    ...parts,
    section: 'conversation',
    inverse: 'step',
    list: true,
    when: (context) => differs(context, state),
    run: async (context) => {
      const aim = context.aim();
      if (aim.ids.length > 0) await context.apply({ type: 'setState', ...aim, state });
    },
  };
}
