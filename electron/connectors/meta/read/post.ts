import { z } from 'zod';

/** Somebody of the page's or account's world, by the id that is theirs there. */
export type Author = { id: string; name: string };

/** A comment as both platforms have it. `top`: the first of its thread; `talk`: the conversation a private answer began. */
export type CommentRow = {
  id: string;
  top: string;
  from: Author;
  text: string;
  at: number;
  hidden: boolean;
  url: string | null;
  talk: string | null;
};

/**
 * A post with its newest comments. `whole`: these are all there are. `by`: null where it is ours. `kind`: a post of others
 * on our page is a `visit`, one that names us a `mention`, a judgement a `rating`.
 */
export type PostRow = {
  id: string;
  kind: 'own' | 'visit' | 'mention' | 'rating';
  by: Author | null;
  text: string;
  at: number;
  url: string | null;
  whole: boolean;
  comments: CommentRow[];
  /** What cannot be read, as it came. */
  unread: unknown[];
};

/** Time as the Graph API has it, `2026-11-30T17:00:00+0000`, or seconds, as UTC ms. */
export const Time = z
  .union([z.string().max(40), z.number()])
  .transform((told) =>
    typeof told === 'number' ? told * 1000 : Date.parse(told.replace(/([+-]\d\d)(\d\d)$/u, '$1:$2')),
  )
  .refine((ms) => Number.isSafeInteger(ms) && ms > 0);

/** Ids are digits beyond 2^53, or words; as texts. */
export const Id = z.union([z.string().min(1).max(400), z.number().int().transform(String)]);

/** A list of the Graph API; what it leads on to, where there is more. */
export const List = z.looseObject({
  data: z.array(z.unknown()),
  paging: z
    .looseObject({
      cursors: z.looseObject({ after: z.string().max(2000).nullish() }).nullish(),
      next: z.string().nullish(),
    })
    .nullish(),
});

export type List = z.infer<typeof List>;

/** Where a list goes on; null where it ends. */
export function nextOf({ paging }: List): string | null {
  return paging?.next ? (paging.cursors?.after ?? null) : null;
}
