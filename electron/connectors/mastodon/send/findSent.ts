import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { z } from 'zod';
import type { SendContext } from '../../connector';
import type { Buckets } from '../../web/buckets';
import { Status } from '../api/schema';
import { configOf } from '../config';
import { messageEvent } from '../posts/message';
import { reach } from '../reach';
import { usOf } from '../sync/reading';
import { sentAs } from './send';

/** So many of our newest posts are looked through. */
const newest = 40;

/** Did this answer go out? It did where one of our newest posts answers the same with the same words. */
export async function findSent(outgoing: Outgoing, context: SendContext, buckets: Buckets): Promise<SendResult | null> {
  const { account, clock, signal } = context;
  const { call } = await reach(context, buckets);
  const { data } = await call(`/api/v1/accounts/${encodeURIComponent(configOf(account).accountId)}/statuses`, {
    answer: z.array(z.unknown()),
    query: { limit: newest, exclude_reblogs: true },
    signal,
  });
  const us = usOf(account, clock.now());
  const words = outgoing.text.replaceAll(/\s+/gu, ' ').trim();
  const found = data
    .flatMap((one) => Status.safeParse(one).data ?? [])
    .filter(({ in_reply_to_id: answered }) => answered === outgoing.replyTo)
    .find((post) => {
      const { text } = messageEvent(post, us, { thread: post.id, customer: null, heads: new Map() });
      return text.replaceAll(/\s+/gu, ' ').trim() === words;
    });
  return found ? sentAs(found) : null;
}
