import type { Command } from '../command';

/** Two selected conversations are worked on as one from now on. */
export const link: Command = {
  id: 'link',
  label: 'commands.link',
  section: 'conversation',
  keys: ['Shift+c'],
  inverse: 'step',
  list: true,
  when: (context) => {
    const [a, b, ...others] = context.targets();
    return a !== undefined && b !== undefined && others.length === 0 && a.linkedTo !== b.id;
  },
  run: async (context) => {
    const [a, b] = context.targets();
    if (a && b) await context.apply({ type: 'link', a: a.id, b: b.id });
  },
};

/** Each of the two is by itself again. */
export const unlink: Command = {
  id: 'unlink',
  label: 'commands.unlink',
  section: 'conversation',
  keys: [],
  inverse: 'step',
  list: true,
  when: (context) => context.targets().some(({ linkedTo }) => linkedTo !== null),
  run: async (context) => {
    const done = new Set<string>();
    for (const { id, linkedTo } of context.targets()) {
      if (linkedTo === null || done.has(id)) continue;
      done.add(linkedTo);
      await context.apply({ type: 'unlink', id });
    }
  },
};
