import { z } from 'zod';
import { ConversationId, MessageId, TemplateId } from '../domain/ids';
import { mostAtOnce } from '../domain/scope';
import { AppError } from '../errors/appError';
import { call } from './call';

/** Part of a text to be highlighted, in UTF-16 units. Never HTML. */
export const Range = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type Range = z.infer<typeof Range>;

/** One conversation found: its newest message that hit, how many hit at least, and a snippet of it. */
export const SearchHit = z.strictObject({
  conversationId: ConversationId,
  messageId: MessageId,
  hits: z.number().int(),
  snippet: z.string().max(400),
  ranges: z.array(Range),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** Keyset of the page before; newest hit first. */
export const SearchRequest = z.strictObject({
  query: z.string().max(10_000),
  before: z.number().int().nullable(),
  limit: z.number().int().min(1).max(200),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/**
 * `problems`: what of the query was not understood; then nothing is found. `behind`: the index does not know every message
 * yet, so more may be found later.
 */
export const SearchReply = z.strictObject({
  hits: z.array(SearchHit),
  next: z.number().int().nullable(),
  problems: z.array(AppError).max(64),
  behind: z.boolean(),
});
export type SearchReply = z.infer<typeof SearchReply>;

/** Found conversations are counted up to this: one more than is shown as a number. */
export const mostCounted = 100;

/** What saved views ask for. */
const CountRequest = z.strictObject({ queries: z.array(z.string().max(10_000)).max(200) });
/** In the order of the queries; null for one that is not understood any more. */
const CountReply = z.strictObject({ counts: z.array(z.number().int().min(0).max(mostCounted).nullable()) });

/** How many an act on all of a search would be about. */
const TallyRequest = z.strictObject({ query: z.string().max(10_000) });
const TallyReply = z.strictObject({ count: z.number().int().min(0).max(mostAtOnce) });

/**
 * What may fit: an answer of before (`messageId`), as it can be given to this customer; or a template, which is filled
 * when it is taken.
 */
export const AnswerSuggestion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), messageId: MessageId, text: z.string().max(20_000) }),
  z.strictObject({ kind: z.literal('template'), templateId: TemplateId }),
]);
export type AnswerSuggestion = z.infer<typeof AnswerSuggestion>;

const SuggestRequest = z.strictObject({ conversationId: ConversationId });
/** The likest first. */
const SuggestReply = z.strictObject({ answers: z.array(AnswerSuggestion).max(3) });

export const searchCalls = {
  /** See shared/logic/search/query for what a query may say; folded alike in index and query. */
  run: call(SearchRequest, SearchReply),
  /** How many conversations each query finds, up to `mostCounted`. */
  count: call(CountRequest, CountReply),
  /** How many conversations a query finds, as many as one act can be about; search.behind while that is not known. */
  tally: call(TallyRequest, TallyReply),
  /** Templates about, and answers persons gave to, questions like the one a conversation waits with; none for a conversation there is not. */
  suggest: call(SuggestRequest, SuggestReply),
} as const;
