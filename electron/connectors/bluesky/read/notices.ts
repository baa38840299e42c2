import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { ApiError } from '../../web/apiError';
import { type BlueskyCursor, seenWith, versionsWith } from '../cursor';
import type { Desk } from '../reach';
import { mostParents, threadEvents } from './thread';
import { Notice, ThreadView } from './schema';

/** What concerns us; likes, reposts and new followers do not. */
const reasons = ['mention', 'reply', 'quote'];

/** So many notifications a page, and so far back (ms) at the first sync. */
const pageSize = 50;
const reachMs = 30 * 24 * 3_600_000;

/** The network tells late by this much (ms) at most. */
const overlapMs = 600_000;

/** So many threads are asked for at once. */
const atOnce = 6;

const Page = z.looseObject({ notifications: z.array(z.unknown()), cursor: z.string().max(1_000).optional() });
const Thread = z.looseObject({ thread: z.unknown() });

/** What a page brought: the events, the cursor with them, and whether more pages wait. */
export type Looked = { events: ConnectorEvent[]; change: Partial<BlueskyCursor>; more: boolean };

type Needs = Pick<ConnectorContext, 'signal' | 'clock' | 'log'> & { desk: Desk; did: string };

/** Reads one page of notifications, newest first; the walk ends where everything is known. */
export async function lookAtNotices(needs: Needs, cursor: BlueskyCursor): Promise<Looked> {
  const { desk, signal, clock, log } = needs;
  const { until, walk, seen } = cursor;
  const page = await desk.call('app.bsky.notification.listNotifications', {
    result: Page,
    params: { limit: pageSize, reasons, ...(walk && { cursor: walk.page }) },
    signal,
  });
  const known = new Set(seen);
  const fresh = new Map<string, Notice>();
  const unread: ConnectorEvent[] = [];
  let [newest, oldest] = [walk?.newest ?? until ?? 0, Infinity];
  for (const one of page.notifications) {
    const read = Notice.safeParse(one);
    if (!read.success) {
      log.warn('protocol.drift', { what: 'notification' });
      unread.push(rawOf(one, clock.now()));
      continue;
    }
    const { uri, indexedAt, reason } = read.data;
    newest = Math.max(newest, indexedAt);
    oldest = Math.min(oldest, indexedAt);
    if (reasons.includes(reason) && !known.has(uri)) fresh.set(uri, read.data);
  }
  const from = until === null ? clock.now() - reachMs : until - overlapMs;
  const ends = page.cursor === undefined || page.notifications.length === 0 || oldest < from;
  const notices = [...fresh.values()].filter(({ indexedAt }) => indexedAt >= from);
  const events = await eventsOf(notices, needs, cursor.synced);
  return {
    events: [...unread, ...events],
    change: {
      seen: seenWith(seen, [...fresh.keys()].reverse()),
      versions: versionsWith(cursor.versions, notices.map(({ uri, cid }): [string, string] => [uri, cid]).reverse()),
      ...(ends ? { walk: null, until: newest } : { walk: { page: page.cursor ?? '', newest } }),
    },
    more: !ends,
  };
}

/** What notifications say, each with the thread above it; the oldest first. */
async function eventsOf(notices: readonly Notice[], needs: Needs, isNews: boolean): Promise<ConnectorEvent[]> {
  const oldestFirst = [...notices].sort((a, b) => a.indexedAt - b.indexedAt);
  const events: ConnectorEvent[] = [];
  for (let at = 0; at < oldestFirst.length; at += atOnce) {
    const some = oldestFirst.slice(at, at + atOnce);
    const views = await Promise.all(some.map((notice) => viewOf(notice, needs)));
    some.forEach((notice, index) => events.push(...threadEvents(notice, views[index] ?? null, needs.did, isNews)));
  }
  return events;
}

/** What could not be read once, read now; null where it still cannot. */
export async function readAgain(payload: unknown, needs: Needs): Promise<ConnectorEvent[] | null> {
  const read = Notice.safeParse(payload);
  return read.success ? eventsOf([read.data], needs, false) : null;
}

/** The thread above a post; null where there is none, or nobody shows it. */
async function viewOf({ uri, record }: Notice, { desk, signal }: Needs): Promise<ThreadView | null> {
  if (!record.reply) return null;
  const params = { uri, depth: 0, parentHeight: mostParents };
  try {
    const { thread } = await desk.call('app.bsky.feed.getPostThread', { result: Thread, params, signal });
    return ThreadView.safeParse(thread).data ?? null;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status === 400) return null;
    throw thrown;
  }
}

function rawOf(one: unknown, at: number): ConnectorEvent {
  const payload = JSON.stringify(one).slice(0, 262_144);
  const uri = z.looseObject({ uri: z.string().min(1).max(900) }).safeParse(one).data?.uri;
  const key = uri ?? createHash('sha256').update(payload).digest('base64url');
  return { type: 'raw', key: `notification/${key}`, payload, at };
}
