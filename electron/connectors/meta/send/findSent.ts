import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import type { SendContext } from '../../connector';
import type { Graph } from '../client';
import { isUs, personIn, talkWith, topIn, type Us, usOf } from '../people';
import { type Means, reach } from '../reach';
import { Id, List, Time } from '../read/post';

/** An attempt is looked for among what left since it was written; clocks differ by no more than this (ms). */
const skewMs = 300_000;

const Row = z.looseObject({
  id: Id,
  created_time: Time.optional(),
  timestamp: Time.optional(),
  message: z.string().nullish(),
  text: z.string().nullish(),
  from: z.looseObject({ id: Id, name: z.string().nullish(), username: z.string().nullish() }).nullish(),
});
const Talks = z.looseObject({ data: z.array(z.looseObject({ messages: List.nullish() })).max(100) });

/**
 * Looks for a message by where it went and its words; null where there is none. Of a private answer to a comment only the
 * service knows where it went: such a one a person has to look for.
 */
export async function findSent(outgoing: Outgoing, context: SendContext, means: Means): Promise<SendResult | null> {
  const { account, clock } = context;
  const us = usOf(means.platform, account, clock.now());
  const graph = await reach(context, means);
  const person = personIn(outgoing.nativeThread);
  const rows =
    person === null
      ? await commentsOf(graph, outgoing, context, means)
      : await messagesWith(graph, person, context, means);
  const since = (outgoing.writtenAt ?? clock.now()) - skewMs;
  const found = rows.flatMap((raw) => Row.safeParse(raw).data ?? []).find((row) => isIt(row, outgoing.text, us, since));
  if (!found) return null;
  const receipt = { remoteId: RemoteId.parse(found.id), at: timeOf(found), delivery: 'accepted' as const };
  return { kind: 'sent', receipt: { ...receipt, ...(person !== null && { nativeThread: talkWith(person) }) } };
}

const timeOf = ({ created_time: at, timestamp }: z.infer<typeof Row>): number => at ?? timestamp ?? 0;

function isIt(row: z.infer<typeof Row>, text: string, us: Us, since: number): boolean {
  const { from } = row;
  const own = from ? isUs(us, { id: from.id, name: from.username ?? from.name ?? '' }) : false;
  return own && (row.message ?? row.text ?? '').trim() === text.trim() && timeOf(row) >= since;
}

async function messagesWith(
  graph: Graph,
  person: string,
  { signal }: SendContext,
  { platform }: Means,
): Promise<unknown[]> {
  const fields = 'messages.limit(20){id,created_time,from,message}';
  const query = { platform: platform.talks, user_id: person, fields };
  const { data } = await graph.get('/me/conversations', query, { result: Talks, signal });
  return data.flatMap(({ messages }) => messages?.data ?? []);
}

async function commentsOf(
  graph: Graph,
  outgoing: Outgoing,
  { signal }: SendContext,
  { platform }: Means,
): Promise<unknown[]> {
  const top = topIn(outgoing.nativeThread);
  if (top === null || outgoing.privateReplyTo !== undefined) return [];
  const fields = platform.name === 'instagram' ? 'id,text,timestamp,from' : 'id,message,created_time,from';
  const path = `/${encodeURIComponent(top)}/${platform.answers}`;
  return (await graph.get(path, { fields, limit: '50' }, { result: List, signal })).data;
}
