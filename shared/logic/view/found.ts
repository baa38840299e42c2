import type { Change } from '../../domain/change';
import type { ConversationId } from '../../domain/ids';

/** The query of a search of which a change means everything; null where it means something else. */
export function searchOf(change: Change): string | null {
  const view = 'where' in change ? change.where?.view : undefined;
  return view?.kind === 'search' ? view.query : null;
}

/** The same change, about what its search was found to hold. */
export function withFound(change: Change, found: ConversationId[]): Change {
  if (!('where' in change) || change.where?.view.kind !== 'search') return change;
  const { where } = change;
  return { ...change, where: { ...where, view: { kind: 'search', query: change.where.view.query, found } } };
}
