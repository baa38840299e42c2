import { z } from 'zod';
import { AccountId, ChannelKind, ConversationId, TagId } from './ids';

/** So many conversations one act can be about. */
export const mostAtOnce = 100_000;

/**
 * A view the ledger can read by itself; account, channel and tag are the inbox, filtered. Of a search (a saved view is
 * one) `found` is what the index knows: main fills it in before the change is executed, whoever else says so.
 */
export const ScopeView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['inbox', 'snoozed', 'done', 'sent', 'spam', 'trash']) }),
  z.strictObject({ kind: z.literal('account'), account: AccountId }),
  z.strictObject({ kind: z.literal('channel'), channel: ChannelKind }),
  z.strictObject({ kind: z.literal('tag'), tag: TagId }),
  z.strictObject({
    kind: z.literal('search'),
    query: z.string().min(1).max(10_000),
    found: z.array(ConversationId).max(mostAtOnce).optional(),
  }),
]);
export type ScopeView = z.infer<typeof ScopeView>;

/**
 * Everything in a view as the person saw it, loaded or not: `rev` is the newest one their screen had. What came or
 * changed since then is left alone, and so is what they took out (`except`).
 */
export const Scope = z.strictObject({
  view: ScopeView,
  rev: z.number().int().min(0),
  except: z.array(ConversationId).max(10_000),
});
export type Scope = z.infer<typeof Scope>;
