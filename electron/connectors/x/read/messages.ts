import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import { ApiError } from '../../web/apiError';
import { XId } from '../config';
import { toldWith, type XCursor } from '../cursor';
import { idAt, isAfter } from '../ids';
import { chargesOf, worstMessage } from './charges';
import { filesOf } from './files';
import type { Looked } from './list';
import { messageEvent } from './message';
import { count, type Needs, reachMs, sizeWithin } from './needs';
import { rawOf } from './raw';
import { XEvent, XPage } from './schema';

/** A page has no more than so many. */
const largestPage = 10;

/** What every message is asked for; who wrote it comes by an expansion (description 2.167). */
export const messageQuery = {
  event_types: ['MessageCreate'],
  'dm_event.fields': ['attachments', 'created_at', 'dm_conversation_id', 'entities', 'event_type', 'id', 'text'],
  'media.fields': ['alt_text', 'duration_ms', 'height', 'media_key', 'type', 'url', 'variants', 'width'],
  expansions: ['sender_id', 'attachments.media_keys'],
} as const;

/**
 * Reads direct messages, newest first, until what is known: X has no way to ask for newer ones alone, and what is known
 * is charged again each day. So it is asked for the newest one first, and for who wrote it and for more only where that is
 * new: who wrote is charged too, the same message is not charged twice a day.
 */
export async function lookAtMessages(needs: Needs, cursor: XCursor): Promise<Looked> {
  const { desk, signal, clock, log, us } = needs;
  const { since, walk } = cursor.messages;
  const first = since !== null && walk === null;
  const size = sizeWithin(needs, worstMessage, 1, first ? 1 : largestPage);
  if (first && (await isNewestKnown(needs, cursor, since))) return { events: [], change: {}, more: false };
  let page: XPage;
  try {
    page = await desk.call({
      path: 'dm_events',
      family: 'messages',
      answer: XPage,
      signal,
      query: { ...messageQuery, max_results: size, pagination_token: walk?.page },
    });
  } catch (thrown) {
    if (!walk || !(thrown instanceof ApiError) || thrown.status !== 400) throw thrown;
    return { events: [], change: { messages: { since, walk: null } }, more: true };
  }
  count(needs, chargesOf(page, { kind: 'message' }));
  const from = since ?? idAt(clock.now() - reachMs);
  const known = new Set(cursor.told);
  const unread: ConnectorEvent[] = [];
  const fresh: XEvent[] = [];
  let newest = walk?.newest ?? from;
  let ends = page.data.length === 0;
  for (const one of page.data) {
    const read = XEvent.safeParse(one);
    if (!read.success) {
      log.warn('protocol.drift', { what: 'messages' });
      unread.push(rawOf('message', one, clock.now()));
      continue;
    }
    const { id, event_type: type } = read.data;
    if (!isAfter(id, from)) ends = true;
    else {
      if (isAfter(id, newest)) newest = id;
      if (type === 'MessageCreate' && !known.has(id)) fresh.push(read.data);
    }
  }
  const events = await tellMessages(fresh.reverse(), page, needs);
  if (signal.aborted) return { events: [], change: {}, more: true };
  const next = ends ? undefined : page.meta?.next_token;
  return {
    events: [...unread, ...events],
    change: {
      told: toldWith(
        cursor.told,
        fresh.map(({ id }) => id),
      ),
      messages: next === undefined ? { since: newest, walk: null } : { since, walk: { page: next, newest } },
    },
    more: next !== undefined,
  };

  async function tellMessages(
    found: readonly XEvent[],
    { includes }: XPage,
    { desk: at }: Needs,
  ): Promise<ConnectorEvent[]> {
    const told: ConnectorEvent[] = [];
    for (const event of found) {
      const files = await filesOf(event.attachments?.media_keys ?? [], includes.media, at, signal);
      told.push(messageEvent(event, { us, users: includes.users, files }));
    }
    return told;
  }
}

const WithId = z.looseObject({ id: XId });

/** Whether the newest message is told already; asked for without whoever wrote it, and its files. */
async function isNewestKnown(needs: Needs, { told }: XCursor, since: string): Promise<boolean> {
  const page = await needs.desk.call({
    ...{ path: 'dm_events', family: 'messages', answer: XPage, signal: needs.signal },
    query: { event_types: messageQuery.event_types, max_results: 1 },
  });
  count(needs, chargesOf(page, { kind: 'message' }));
  const newest = WithId.safeParse(page.data[0]).data;
  if (page.data.length === 0) return true;
  return newest !== undefined && (told.includes(newest.id) || !isAfter(newest.id, since));
}
