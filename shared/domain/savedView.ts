import { z } from 'zod';
import { Ms, SavedViewId } from './ids';

/** What a saved view is called. */
export const ViewName = z.string().trim().min(1).max(60);
/** What it asks for, see shared/logic/search/query. */
export const ViewQuery = z.string().trim().min(1).max(10_000);

/** A search that was given a name. The oldest is shown first. */
export const SavedView = z.strictObject({
  id: SavedViewId,
  name: ViewName,
  query: ViewQuery,
  createdAt: Ms,
});
export type SavedView = z.infer<typeof SavedView>;
