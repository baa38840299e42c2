import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import type { Mastodon } from '../api/client';
import { Context, Status } from '../api/schema';
import { headsOf } from './heads';
import { messageEvent, type Us } from './message';
import { participantOf } from './people';
import { type Placed, type Standing, standingsOf } from './place';
import { profileOf } from './threads';

/** The posts told in one run, by id; the oldest are let go of. */
export type Known = Map<string, Placed>;

const mostKnown = 5_000;

/** So many posts above the one that was meant for us are told, the nearest ones. */
const mostAbove = 30;

type Reading = { mastodon: Mastodon; us: Us; known: Known; signal: AbortSignal };

/** What posts say, those before them in their conversations included; each version of a post once a run. */
export async function readPosts(statuses: readonly Status[], reading: Reading): Promise<ConnectorEvent[]> {
  const { mastodon, us, known, signal } = reading;
  const fresh = new Map<string, Standing>();
  const placedAt = (id: string): Placed | undefined => fresh.get(id)?.placed ?? known.get(id);
  for (const status of [...statuses].sort((a, b) => a.created_at - b.created_at)) {
    for (const one of await standings(status, placedAt, reading)) {
      const { status: post, placed } = one;
      const told = versionOf(post);
      if (placedAt(post.id)?.told !== told) fresh.set(post.id, { ...one, placed: { ...placed, told } });
    }
  }
  const inOrder = [...fresh.values()].sort((a, b) => a.status.created_at - b.status.created_at);
  const heads = await headsOf(
    inOrder.map(({ status }) => status),
    { ...mastodon, signal },
  );
  // Only now: what could not be read to its end is read again.
  for (const { status, placed } of inOrder) remember(known, status.id, placed);
  return inOrder.flatMap(({ status, placed, above }): ConnectorEvent[] => {
    const message = messageEvent(status, us, { ...placed, heads, above });
    const { edited_at: at } = status;
    const edit = { type: 'edit', remoteId: RemoteId.parse(status.id), text: message.text, html: null } as const;
    return at ? [message, { ...edit, at }] : [message];
  });
}

/** Keeps where a post stands, the newest last. */
function remember(known: Known, id: string, placed: Placed): void {
  known.delete(id);
  known.set(id, placed);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
}

/** Which version of a post this is. */
export function versionOf({ edited_at: editedAt, media_attachments: media }: Status): string {
  return `${editedAt ?? 0}/${media.length}`;
}

/** A post whose parent was told needs no look at what is above it. */
async function standings(
  status: Status,
  placedAt: (id: string) => Placed | undefined,
  { mastodon, us, signal }: Reading,
): Promise<Standing[]> {
  const { in_reply_to_id: parentId } = status;
  const itself = placedAt(status.id);
  if (itself) return [{ status, placed: itself, above: false }];
  const parent = parentId ? placedAt(parentId) : undefined;
  if (parent && parent.profile === profileOf(status)) {
    const own = status.account.id === us.id;
    const customer = own ? parent.customer : participantOf(status.account, us.domain);
    return [{ status, placed: { ...parent, customer, told: null }, above: false }];
  }
  const before = parentId ? await ancestorsOf(status.id, mastodon, signal) : [];
  return standingsOf(status, before.slice(-mostAbove), us);
}

async function ancestorsOf(id: string, { call }: Mastodon, signal: AbortSignal): Promise<Status[]> {
  try {
    const { data } = await call(`/api/v1/statuses/${encodeURIComponent(id)}/context`, { answer: Context, signal });
    return data.ancestors.flatMap((one) => Status.safeParse(one).data ?? []);
  } catch (thrown) {
    // It was deleted meanwhile, or is not shown to us any more.
    if (thrown instanceof ApiError && thrown.status === 404) return [];
    throw thrown;
  }
}
