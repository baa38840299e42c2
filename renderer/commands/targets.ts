import type { Conversation } from '@shared/domain/conversation';
import type { ConversationId } from '@shared/domain/ids';
import type { Scope } from '@shared/domain/scope';
import type { Aim } from './context';
import type { DeskState } from './deskState';

/** Ids of what an action acts on: the selection, else the open conversation, else the focused row. */
function targetIds({ selection, open, focused }: DeskState): readonly ConversationId[] {
  if (selection.size > 0) return [...selection];
  const one = open ?? focused;
  return one === null ? [] : [one];
}

/** Everything that is meant beyond what is loaded; null when that is not so. */
export function scopeOf({ selection, everything }: Pick<DeskState, 'selection' | 'everything'>): Scope | null {
  return everything?.of === selection ? everything.scope : null;
}

/** Whether all that is loaded was selected, of a view that has more and cannot be meant as a whole. */
export function onlyLoaded({ selection, everything }: Pick<DeskState, 'selection' | 'everything'>): boolean {
  return everything?.of === selection && everything.scope === null;
}

/** How many a search finds that are all selected, less those taken out; null when that is not so. */
export function foundCount({ selection, everything }: Pick<DeskState, 'selection' | 'everything'>): number | null {
  if (everything?.of !== selection || everything.count === undefined) return null;
  return everything.count - (everything.scope?.except.length ?? 0);
}

/** Whether a row is selected: by itself, or with everything in the view. */
export function isSelected(state: Pick<DeskState, 'selection' | 'everything'>, id: ConversationId): boolean {
  const scope = scopeOf(state);
  return scope ? !scope.except.includes(id) : state.selection.has(id);
}

/** What an action acts on, as changes want it. */
export function aimOf(state: DeskState, targets: readonly Conversation[]): Aim {
  const where = scopeOf(state);
  return { ids: targets.map(({ id }) => id), ...(where ? { where } : {}) };
}

/** The rows of those that are on the screen. */
export function targetsOf(
  state: DeskState,
  conversation: (id: ConversationId) => Conversation | null,
): readonly Conversation[] {
  return targetIds(state).flatMap((id) => conversation(id) ?? []);
}

/** What the targets depend on. */
type Seen = { state: DeskState; rows: readonly Conversation[]; alone: Conversation | null };

/**
 * The same, worked out once for all who ask while nothing they depend on has changed: with every key each command asks,
 * and a thousand rows may be selected.
 */
export function rememberTargets(
  now: () => Seen,
  conversation: (id: ConversationId) => Conversation | null,
): () => readonly Conversation[] {
  let last: (Seen & { targets: readonly Conversation[] }) | null = null;
  return () => {
    const seen = now();
    const known = last?.state === seen.state && last.rows === seen.rows && last.alone === seen.alone;
    if (!last || !known) last = { ...seen, targets: targetsOf(seen.state, conversation) };
    return last.targets;
  };
}
