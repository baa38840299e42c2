import type { Command } from '../command';

/** Throws away what is being written: in the open editor, else for what is aimed at. */
export const discardDraft: Command = {
  id: 'discardDraft',
  label: 'commands.discardDraft',
  section: 'write',
  keys: ['$mod+Shift+d'],
  inverse: 'step',
  list: true,
  when: (context) => context.composer()?.discard !== undefined || context.targets().some(({ hasDraft }) => hasDraft),
  run: async (context) => {
    const discard = context.composer()?.discard;
    if (discard) return discard();
    const aim = context.aim();
    if (aim.ids.length > 0) await context.apply({ type: 'discardDrafts', ...aim });
  },
};
