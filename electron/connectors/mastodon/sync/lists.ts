import { z } from 'zod';
import type { Ms } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import type { Mastodon } from '../api/client';
import { Id, Time } from '../api/schema';
import type { ListName, Place } from './cursor';

/** So many at once; a page that is less than half full is the last one (servers leave out what nobody may see). */
const pageSize = 40;

/** How far back (ms) the first sync goes, and how many pages. */
const pastMs = 90 * 24 * 3_600_000;

/** What the desk takes of all news. */
const types = ['mention', 'update', 'favourite'];

/** One page of a list as it came, where the list is kept up to then, and whether more is to be had at once. */
export type Page = { items: unknown[]; place: Place; more: boolean };

const Dated = z.looseObject({ id: Id, created_at: Time.optional().catch(undefined) });
const Talk = z.looseObject({ last_status: Dated });

/** Reads the next page of a list: first the newest, then the past backwards, then what came since, oldest first. */
export async function nextPage(mastodon: Mastodon, name: ListName, place: Place, asking: Asking): Promise<Page> {
  try {
    return await readPage(mastodon, name, place, asking, true);
  } catch (thrown) {
    const status = thrown instanceof ApiError ? thrown.status : null;
    // Not every server keeps private mentions apart; they are among the news too.
    if (name === 'conversations' && status === 404) {
      return { items: [], place: { ...place, begun: true, back: null }, more: false };
    }
    // Some know fewer kinds of news, and refuse to be asked for others.
    if (name === 'notifications' && (status === 400 || status === 422)) {
      return readPage(mastodon, name, place, asking, false);
    }
    throw thrown;
  }
}

type Asking = { accountId: string; now: Ms; signal: AbortSignal };

async function readPage(
  { call }: Mastodon,
  name: ListName,
  place: Place,
  { accountId, now, signal }: Asking,
  chosen: boolean,
): Promise<Page> {
  const catchingUp = place.begun && place.back === null && place.newest !== null;
  const { data: items, beside } = await call(pathOf(name, accountId), {
    answer: z.array(z.unknown()).max(1_000),
    signal,
    query: {
      limit: pageSize,
      ...(name === 'notifications' && chosen && { 'types[]': types, include_filtered: true }),
      ...(name === 'own' && { exclude_reblogs: true }),
      ...(catchingUp && { min_id: place.newest ?? '' }),
      ...(place.back !== null && { max_id: place.back }),
    },
  });
  const known = items.flatMap((item) => anchorOf(name, item) ?? []);
  const first = known[0];
  const last = known.at(-1);
  const newest = beside.newer ?? first?.id ?? null;
  if (catchingUp) {
    return {
      items,
      place: { ...place, newest: items.length > 0 ? (newest ?? place.newest) : place.newest },
      more: items.length >= pageSize / 2,
    };
  }
  const old = last?.created_at !== undefined && last.created_at < now - pastMs;
  const older = items.length === 0 || old ? null : (beside.older ?? (items.length >= pageSize / 2 ? last?.id : null));
  // Where the past led to the same place again, it has no end.
  const back = older === place.back ? null : (older ?? null);
  return { items, place: { begun: true, newest: place.newest ?? newest, back }, more: back !== null };
}

function pathOf(name: ListName, accountId: string): string {
  return name === 'own' ? `/api/v1/accounts/${encodeURIComponent(accountId)}/statuses` : `/api/v1/${name}`;
}

/** What a list counts by: talks by their last post. */
function anchorOf(name: ListName, item: unknown): z.infer<typeof Dated> | null {
  if (name === 'conversations') return Talk.safeParse(item).data?.last_status ?? null;
  return Dated.safeParse(item).data ?? null;
}
