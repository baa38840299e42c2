import type { Command } from '../command';

/** Takes back what rules did to what is aimed at. */
export const undoRule: Command = {
  id: 'undoRule',
  label: 'commands.undoRule',
  section: 'conversation',
  keys: ['Shift+z'],
  inverse: 'step',
  when: (context) => context.targets().some(({ ruled = [] }) => ruled.length > 0),
  run: async (context) => {
    const aim = context.aim();
    if (aim.ids.length > 0) await context.apply({ type: 'undoRules', ...aim });
  },
};
