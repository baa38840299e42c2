import type { SavedViewId } from '@shared/domain/ids';
import type { SavedView } from '@shared/domain/savedView';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { always } from './always';

/** So many saved views have a key. */
const withKey = 9;

/** The id of the command that shows a saved view. */
export const savedViewCommandId = (id: SavedViewId): string => `view.${id}`;

/** The saved view on the screen. */
function shown(context: CommandContext): SavedView | undefined {
  const { view } = context.ui();
  return view.kind === 'saved' ? context.savedViews().find(({ id }) => id === view.saved) : undefined;
}

/** Gives the search on the screen a name. */
export const saveView: Command = {
  id: 'saveView',
  label: 'commands.saveView',
  section: 'list',
  keys: ['$mod+s'],
  inverse: 'view',
  when: (context) => {
    const { view } = context.ui();
    return view.kind === 'search' && view.query !== '';
  },
  run: (context) => context.setUi({ dialog: 'saveView' }),
};

/** Gives the saved view on the screen another name. */
export const renameView: Command = {
  id: 'renameView',
  label: 'commands.renameView',
  section: 'list',
  keys: [],
  inverse: 'view',
  when: (context) => shown(context) !== undefined,
  run: (context) => context.setUi({ dialog: 'renameView' }),
};

/** Removes the saved view on the screen; the inbox takes its place. */
export const removeView: Command = {
  id: 'removeView',
  label: 'commands.removeView',
  section: 'list',
  keys: [],
  inverse: 'step',
  when: (context) => shown(context) !== undefined,
  run: async (context) => {
    const view = shown(context);
    if (!view) return;
    const removed = await context.apply({ type: 'removeView', id: view.id });
    if (removed.ok) context.setUi({ view: { kind: 'inbox' }, focused: null, open: null, selection: new Set() });
  },
};

/** The ids of the saved views with the one on the screen moved by so many places; null where there is no such place. */
function moved(context: CommandContext, step: 1 | -1): SavedViewId[] | null {
  const ids = context.savedViews().map(({ id }) => id);
  const from = ids.findIndex((id) => id === shown(context)?.id);
  const [id, other] = [ids[from], ids[from + step]];
  if (id === undefined || other === undefined) return null;
  return ids.with(from, other).with(from + step, id);
}

const moveBy = (step: 1 | -1, parts: Pick<Command, 'id' | 'label' | 'keys'>): Command => ({
  ...parts,
  section: 'list',
  inverse: 'step',
  when: (context) => moved(context, step) !== null,
  run: async (context) => {
    const ids = moved(context, step);
    if (ids) await context.apply({ type: 'orderViews', ids });
  },
});

/** The saved view on the screen one place up among the others, or down. */
export const moveViewUp = moveBy(-1, { id: 'moveViewUp', label: 'commands.moveViewUp', keys: ['Alt+ArrowUp'] });
export const moveViewDown = moveBy(1, { id: 'moveViewDown', label: 'commands.moveViewDown', keys: ['Alt+ArrowDown'] });

/** The command that shows a saved view, from its top; the first nine have a key: g and their place in the rail. */
export function savedViewCommand({ id, name }: SavedView, index: number): Command {
  return {
    id: savedViewCommandId(id),
    label: 'search.goTo',
    name,
    section: 'go',
    keys: index < withKey ? [`g ${index + 1}`] : [],
    inverse: 'view',
    when: always,
    run: (context) => {
      context.list().live?.settle();
      const view = { kind: 'saved', saved: id } as const;
      context.setUi({ view, focused: null, open: null, focusedMessage: null, selection: new Set(), searching: false });
    },
  };
}
