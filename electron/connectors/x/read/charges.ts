import { z } from 'zod';
import { type Charge, prices } from '../cost/prices';
import type { XPage } from './schema';

const WithId = z.looseObject({ id: z.string().min(1).max(40) });

/** What a page costs: everything it brought, be it readable or not. `data`: what each of its items is charged as. */
export function chargesOf(
  { data, includes }: XPage,
  item: { kind: 'post' | 'message' | 'user'; owned?: boolean },
): Charge[] {
  const { kind, owned = false } = item;
  const of = (name: string, id: string | null, micros: number): Charge => ({ key: id && `${name}/${id}`, micros });
  return [
    ...data.map((one) => of(kind, WithId.safeParse(one).data?.id ?? null, owned ? prices.owned : prices[kind])),
    ...includes.posts.map(({ id }) => of('post', id, prices.post)),
    ...includes.users.map(({ id }) => of('user', id, prices.user)),
    ...includes.media.map(({ media_key: key }) => of('media', key, prices.media)),
  ];
}

/** What an item of a page may cost at most: itself, who wrote it, the posts it points to and its files. */
export const worstMention = prices.owned + prices.user + 2 * prices.post + 4 * prices.media;
export const worstOwn = prices.owned + 4 * prices.media;
export const worstMessage = prices.message + prices.user + prices.media;
