import type { ChangeOf } from '../../../domain/change';
import { DeskRefusal } from '../refusal';
import type { Session } from '../session';

/** Keeps a search under a name. @returns 1 */
export function saveView({ store, env }: Session, { id, name, query }: ChangeOf<'saveView'>): number {
  if (store.get('savedView', id)) throw new DeskRefusal('conflict.stale');
  store.put('savedView', { id, name, query, createdAt: env.now });
  return 1;
}

/** Gives a saved view another name or another query. @returns 1, or 0: as it was */
export function editView({ store }: Session, { id, name, query }: ChangeOf<'editView'>): number {
  const row = store.get('savedView', id);
  if (!row) throw new DeskRefusal('not.found');
  const next = { ...row, name: name ?? row.name, query: query ?? row.query };
  if (next.name === row.name && next.query === row.query) return 0;
  store.put('savedView', next);
  return 1;
}

/** Puts saved views into an order; those not named come after them. @returns 1 */
export function orderViews({ store }: Session, { ids }: ChangeOf<'orderViews'>): number {
  ids.forEach((id, place) => {
    const row = store.get('savedView', id);
    if (!row) throw new DeskRefusal('not.found');
    if (row.place !== place) store.put('savedView', { ...row, place });
  });
  return 1;
}

/** Removes a saved view; what it showed stays where it is. @returns 1 */
export function removeView({ store }: Session, { id }: ChangeOf<'removeView'>): number {
  if (!store.get('savedView', id)) throw new DeskRefusal('not.found');
  store.remove('savedView', id);
  return 1;
}
