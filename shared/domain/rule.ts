import { z } from 'zod';
import { Ms, SavedViewId, TagId } from './ids';

const parts = {
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(60),
  on: z.boolean(),
  macro: z.string().min(1).max(60),
};

/**
 * What arrives and fits gets the facts of a macro. What fits is said by a saved view, as it is when something arrives, or
 * by a query of the rule's own. `macro`, `view`: ids; with one that is gone the rule does nothing.
 */
export const Rule = z.union([
  z.strictObject({ ...parts, query: z.string().trim().min(1).max(1000) }),
  z.strictObject({ ...parts, view: SavedViewId }),
]);
export type Rule = z.infer<typeof Rule>;

/** What of a rule says which conversations it is for. */
export type RuleScope = { query: string } | { view: SavedViewId };

/** All rules of a desk, in the order in which they act. */
export const Rules = z.array(Rule).max(100);

/** What a rule may set, as it was before or after. */
const RuledFields = z.strictObject({
  state: z.enum(['open', 'waiting', 'snoozed', 'done', 'spam', 'trash']).optional(),
  settledAt: Ms.optional(),
  unread: z.number().int().min(0).optional(),
  starred: z.boolean().optional(),
  pinned: z.boolean().optional(),
  muted: z.boolean().optional(),
  tags: z.array(TagId).optional(),
});
export type RuledFields = z.infer<typeof RuledFields>;

/** What a rule did to a conversation, kept with it so that it is seen and can be taken back. */
export const Ruled = z.strictObject({
  rule: z.string().max(60),
  name: z.string().max(60),
  at: Ms,
  before: RuledFields,
  after: RuledFields,
});
export type Ruled = z.infer<typeof Ruled>;
