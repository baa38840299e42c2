import type { ConnectorEvent, InboundAttachment, MessageUpsert } from '@shared/channels/events';
import { nativeThread } from '@shared/channels/thread';
import { RemoteId } from '@shared/domain/ids';
import type { Notice } from '@shared/domain/notice';
import type { ConnectorContext } from '../../connector';
import { readOrRaw } from './drift';
import type { Graph } from '../client';
import type { Place } from '../cursor';
import { isUs, participant, talkWith, type Us } from '../people';
import type { Platform } from '../platform';
import { attachmentsOf } from './media';
import { messageFields, pageMessageFields, Talk, TalkMessage } from './message';
import { List, nextOf } from './post';

/** What is asked of a talk at once: its newest messages, as many as Instagram gives out. */
const newestCount = 20;
/** So far (ms) a look goes back beyond what is known: `updated_time` may come late. */
const overlapMs = 120_000;
/** How far back (ms) the first look goes. */
const historyMs = 90 * 24 * 3_600_000;

type Reading = {
  graph: Graph;
  platform: Platform;
  place: Place;
  us: Us;
  /** The comment each talk grew from, as far as comments say so. */
  grewFrom: ReadonlyMap<string, string>;
  context: Pick<ConnectorContext, 'account' | 'signal' | 'log'>;
  tell(events: ConnectorEvent[]): Promise<void>;
};

/**
 * Tells what is new in the talks. The list is ordered by when each was last written in and knows no times to ask by: it is
 * read until what is older than the last look.
 */
export async function readTalks(reading: Reading): Promise<void> {
  const { graph, platform, place, us, context, tell } = reading;
  const until = place.talks === null ? us.now - historyMs : place.talks - overlapMs;
  const fields = platform.name === 'instagram' ? messageFields : pageMessageFields;
  const query = {
    platform: platform.talks,
    limit: '25',
    fields: `id,updated_time,participants,messages.limit(${newestCount}){${fields}}`,
  };
  let newest = place.talks ?? 0;
  let after: string | null = null;
  for (;;) {
    const list: List = await graph.get(
      '/me/conversations',
      { ...query, ...(after !== null && { after }) },
      { result: List, signal: context.signal },
    );
    const events: ConnectorEvent[] = [];
    let oldest = Infinity;
    for (const raw of list.data) {
      const talk = readOrRaw(Talk, raw, 'talk', us.now, events);
      if (!talk) continue;
      oldest = Math.min(oldest, talk.updated_time);
      newest = Math.max(newest, Math.min(talk.updated_time, us.now));
      if (talk.updated_time >= until) events.push(...(await newsOf(reading, talk, fields)));
      if (context.signal.aborted) return;
    }
    after = oldest < until ? null : nextOf(list);
    if (after === null) place.talks = newest;
    if (events.length > 0) await tell(events);
    if (after === null || context.signal.aborted) return;
  }
}

async function newsOf(reading: Reading, talk: Talk, fields: string): Promise<ConnectorEvent[]> {
  const { graph, platform, place, us, context } = reading;
  const customer = talk.participants?.data.find((one) => !isUs(us, one));
  if (!customer) return [];
  const known = place.known.get(talk.id);
  const events: ConnectorEvent[] = [];
  const read = (rows: readonly unknown[]): TalkMessage[] =>
    rows.flatMap((row) => readOrRaw(TalkMessage, row, talk.id, us.now, events) ?? []);
  let messages = read(talk.messages?.data ?? []);
  const isAllNew = (): boolean => known !== undefined && messages.every((one) => isNew(one));
  const isNew = ({ id, created_time: at }: TalkMessage): boolean =>
    !known || at > known.at || (at === known.at && !known.ids.includes(id));
  const isFull = messages.length >= newestCount;
  if (isFull && isAllNew() && platform.reachesBack) {
    const deep = `id,updated_time,messages.limit(100){${fields}}`;
    const more = await graph.get(
      `/${encodeURIComponent(talk.id)}`,
      { fields: deep },
      { result: Talk, signal: context.signal },
    );
    events.length = 0;
    messages = read(more.messages?.data ?? []);
  }
  const news = messages
    .filter(isNew)
    .reverse()
    .sort((a, b) => a.created_time - b.created_time);
  const [first] = news;
  const last = news.at(-1);
  if (!first || !last) return events;
  const about = { thread: nativeThread(talkWith(customer.id), customer.id), customer: participant(us, customer) };
  const comment = reading.grewFrom.get(talk.id);
  const thread = comment === undefined ? about.thread : { ...about.thread, grewFrom: RemoteId.parse(comment) };
  if (isFull && !platform.reachesBack) {
    if (!known) events.push(notice(us, about, first, 'older', `older/${talk.id}`));
    else if (isAllNew()) events.push({ type: 'gap', from: known.at, to: first.created_time });
  }
  for (const message of news) {
    const files = await attachmentsOf(graph, message, place.synced, context);
    events.push(messageEvent(us, { ...about, thread }, message, files));
  }
  place.known.set(talk.id, {
    at: last.created_time,
    ids: [
      ...(known?.at === last.created_time ? known.ids : []),
      ...news.filter((one) => one.created_time === last.created_time).map(({ id }) => id),
    ],
  });
  return events;
}

type About = Pick<MessageUpsert, 'thread' | 'customer'>;

function messageEvent(us: Us, about: About, message: TalkMessage, attachments: InboundAttachment[]): MessageUpsert {
  const own = message.from ? isUs(us, message.from) : false;
  const isEmpty = !message.message && attachments.length === 0;
  return {
    ...frame(us, about, message.created_time),
    remoteId: RemoteId.parse(message.id),
    direction: own ? 'out' : 'in',
    automatic: false,
    author: own ? participant(us, { id: us.id, name: us.shown }) : about.customer,
    text: message.message ?? '',
    attachments,
    read: own,
    delivery: own ? 'accepted' : null,
    // A voice call, a game, a message that vanishes: only Meta's own program can show it.
    ...(isEmpty && { notice: { kind: 'elsewhere' as const, what: 'message' as const } }),
  };
}

/** A message of ours into the talk with somebody, as it was sent. */
export function echoOf(us: Us, person: string, remoteId: RemoteId, at: number): MessageUpsert {
  const about = {
    thread: nativeThread(talkWith(person), person),
    customer: participant(us, { id: person, name: '' }),
  };
  return {
    ...frame(us, about, at),
    ...{ remoteId, direction: 'out', automatic: false, author: participant(us, { id: us.id, name: us.shown }) },
    ...{ text: '', attachments: [], read: true, delivery: 'accepted' },
  };
}

function notice(
  us: Us,
  about: About,
  first: TalkMessage,
  what: Extract<Notice, { kind: 'elsewhere' }>['what'],
  id: string,
): MessageUpsert {
  return {
    ...frame(us, about, first.created_time - 1),
    ...{
      remoteId: RemoteId.parse(id),
      direction: 'in',
      automatic: true,
      author: about.customer,
      text: '',
      attachments: [],
    },
    ...{ read: true, delivery: null, notice: { kind: 'elsewhere', what } },
  };
}

function frame(us: Us, { thread, customer }: About, at: number) {
  return {
    type: 'message' as const,
    ...{ thread, customer, channel: us.talkChannel, profile: 'talk', visibility: 'private' as const },
    ...{ sentAt: at, receivedAt: Math.min(at, us.now), subject: null, html: null, replyTo: null, attemptKey: null },
  };
}
