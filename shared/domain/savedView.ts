import { z } from 'zod';
import { Ms, SavedViewId } from './ids';

/** What a saved view is called. */
export const ViewName = z.string().trim().min(1).max(60);
/** What it asks for, see shared/logic/search/query. */
export const ViewQuery = z.string().trim().min(1).max(10_000);

/** A search that was given a name. `place`: where it stands, once somebody ordered them; the others follow, the oldest first. */
export const SavedView = z.strictObject({
  id: SavedViewId,
  name: ViewName,
  query: ViewQuery,
  createdAt: Ms,
  place: z.number().int().min(0).optional(),
});
export type SavedView = z.infer<typeof SavedView>;

/** The order in which saved views are shown. */
export function inOrder(a: SavedView, b: SavedView): number {
  return placeOf(a) - placeOf(b) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** Who was never ordered comes after all who were. */
const placeOf = ({ place }: SavedView): number => place ?? Number.MAX_SAFE_INTEGER;
