import type { Command } from '../command';
import { isSelected, scopeOf } from '../targets';

export const select: Command = {
  id: 'select',
  label: 'commands.select',
  section: 'list',
  keys: ['x'],
  inverse: 'itself',
  list: true,
  when: (context) => context.ui().focused !== null,
  run: (context) => {
    const state = context.ui();
    const { focused, selection, everything } = state;
    if (focused === null) return;
    const selected = isSelected(state, focused);
    const next = new Set(selection);
    if (selected) next.delete(focused);
    else next.add(focused);
    const scope = scopeOf(state);
    const others = scope?.except.filter((id) => id !== focused) ?? [];
    const except = selected ? [...others, focused] : others;
    context.setUi({ selection: next, everything: scope && { ...everything, scope: { ...scope, except }, of: next } });
  },
};
