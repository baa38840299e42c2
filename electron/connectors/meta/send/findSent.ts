import { z } from 'zod';
import type { Outgoing, SendResult } from '@shared/channels/outgoing';
import { RemoteId } from '@shared/domain/ids';
import { appError } from '@shared/errors/appError';
import type { SendContext } from '../../connector';
import type { Graph } from '../client';
import { isUs, personIn, talkWith, topIn, type Us, usOf } from '../people';
import { type Means, reach } from '../reach';
import { Talk } from '../read/message';
import { Id, List } from '../read/post';
import { partsOf, partsThere, Row } from './parts';

/** An attempt is looked for among what left since it was written; clocks differ by no more than this (ms). */
const skewMs = 300_000;

/** The newest messages of a talk, with what one is known by. */
const newest = 'messages.limit(20){id,created_time,from,message,attachments}';
const nowhere: Place = { person: null, rows: [] };

const Talks = z.looseObject({ data: z.array(z.looseObject({ messages: List.nullish() })).max(100) });

/** The talk a private answer began, as a comment of a page names it (reference/object/comment), and who wrote a comment. */
const Comment = z.looseObject({
  from: z.looseObject({ id: Id }).nullish(),
  private_reply_conversation: z.looseObject({ id: Id }).nullish(),
});

/** Where a message is looked for: what stands there, and with whom it is, where it is private. */
type Place = { person: string | null; rows: readonly unknown[] };

/**
 * Looks for an answer by where it went, its words and its files: sent, where all of it is there; where a part is, the rest
 * may be sent (`Outgoing.again`); null where there is none of it.
 */
export async function findSent(outgoing: Outgoing, context: SendContext, means: Means): Promise<SendResult | null> {
  const graph = await reach(context, means);
  const { rows, person: to } = await messagesSince(graph, outgoing, context, means);
  const there = partsThere(outgoing, rows);
  const [first] = there;
  if (!first) return null;
  if (there.length < partsOf(outgoing).length) {
    const error = appError('network.cut', { account: context.account.name.slice(0, 300) });
    return { kind: 'notSent', error, retryAfterMs: null };
  }
  const receipt = { remoteId: RemoteId.parse(first.id), at: timeOf(first), delivery: 'accepted' as const };
  return { kind: 'sent', receipt: { ...receipt, ...(to !== null && { nativeThread: talkWith(to) }) } };
}

/** Our messages where an answer went since it was written, oldest first, and with whom they are where they are private. */
export async function messagesSince(
  graph: Graph,
  outgoing: Outgoing,
  context: SendContext,
  means: Means,
): Promise<{ person: string | null; rows: Row[] }> {
  const { account, clock } = context;
  const us = usOf(means.platform, account, clock.now());
  const person = personIn(outgoing.nativeThread);
  const { rows, person: to } =
    person !== null
      ? await messagesWith(graph, person, context, means)
      : outgoing.privateReplyTo === undefined
        ? await commentsOf(graph, outgoing, context, means)
        : await talkFrom(graph, outgoing.privateReplyTo, us, context, means);
  const since = (outgoing.writtenAt ?? clock.now()) - skewMs;
  const isOurs = ({ from }: Row): boolean =>
    from ? isUs(us, { id: from.id, name: from.username ?? from.name ?? '' }) : false;
  const read = rows.flatMap((raw) => Row.safeParse(raw).data ?? []);
  const own = read.filter((row) => isOurs(row) && timeOf(row) >= since);
  // Talks stand newest first, and those of one second tell their order by nothing else.
  return { person: to, rows: own.reverse().sort((a, b) => timeOf(a) - timeOf(b)) };
}

const timeOf = ({ created_time: at, timestamp }: Row): number => at ?? timestamp ?? 0;

async function messagesWith(
  graph: Graph,
  person: string,
  { signal }: SendContext,
  { platform }: Means,
): Promise<Place> {
  const fields = newest;
  const query = { platform: platform.talks, user_id: person, fields };
  const { data } = await graph.get('/me/conversations', query, { result: Talks, signal });
  return { person, rows: data.flatMap(({ messages }) => messages?.data ?? []) };
}

/** The talk a private answer to a comment went into: a page's comment names it, Instagram's by who wrote the comment. */
async function talkFrom(graph: Graph, comment: RemoteId, us: Us, context: SendContext, means: Means): Promise<Place> {
  const { signal } = context;
  const isPage = means.platform.name === 'facebook';
  const fields = isPage ? 'id,private_reply_conversation' : 'id,from';
  const told = await graph.get(`/${encodeURIComponent(comment)}`, { fields }, { result: Comment, signal });
  if (!isPage) return told.from ? messagesWith(graph, told.from.id, context, means) : nowhere;
  const talk = told.private_reply_conversation?.id;
  if (talk === undefined) return nowhere;
  const asked = { fields: `id,updated_time,participants,${newest}` };
  const { participants, messages } = await graph.get(`/${encodeURIComponent(talk)}`, asked, { result: Talk, signal });
  const customer = participants?.data.find((one) => !isUs(us, one));
  return { person: customer?.id ?? null, rows: messages?.data ?? [] };
}

async function commentsOf(
  graph: Graph,
  outgoing: Outgoing,
  { signal }: SendContext,
  { platform }: Means,
): Promise<Place> {
  const top = topIn(outgoing.nativeThread);
  if (top === null) return nowhere;
  const fields = platform.name === 'instagram' ? 'id,text,timestamp,from' : 'id,message,created_time,from';
  const path = `/${encodeURIComponent(top)}/${platform.answers}`;
  const { data } = await graph.get(path, { fields, limit: '50' }, { result: List, signal });
  return { person: null, rows: data };
}
