import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import type { BlueskyCursor } from '../cursor';
import { postCollection, readUri } from '../ids';
import type { Desk } from '../reach';
import { postEvent } from './post';
import { Actor, PostRecord } from './schema';

const pageSize = 100;

/** So far back (ms) at the first sync. */
const reachMs = 30 * 24 * 3_600_000;

/** So many posts of ours may follow each other before the one of somebody else. */
const longestRow = 20;

/** So many people are asked about at once. */
const mostActors = 25;

const Kept = z.looseObject({ uri: z.string(), value: z.unknown() });
const Page = z.looseObject({ records: z.array(Kept) });
const Profiles = z.looseObject({ profiles: z.array(z.unknown()) });

type Needs = Pick<ConnectorContext, 'account' | 'signal' | 'clock'> & { desk: Desk; did: string };
type Own = { uri: string; rkey: string; record: PostRecord };

/** What we wrote, on this desk or elsewhere: answers found among our own posts, the newest page of them. */
export async function lookAtOwn(
  needs: Needs,
  cursor: BlueskyCursor,
): Promise<{ events: ConnectorEvent[]; change: Partial<BlueskyCursor> }> {
  const { desk, signal, clock, did, account } = needs;
  const page = await desk.call('com.atproto.repo.listRecords', {
    result: Page,
    params: { repo: did, collection: postCollection, limit: pageSize },
    signal,
  });
  const own = page.records.flatMap(({ uri, value }): Own[] => {
    const record = PostRecord.safeParse(value);
    const at = readUri(uri);
    return record.success && at ? [{ uri, rkey: at.rkey, record: record.data }] : [];
  });
  const known = cursor.own;
  const fresh = own
    .filter(({ rkey, record }) => (known === null ? record.createdAt > clock.now() - reachMs : rkey > known))
    .reverse();
  const byUri = new Map(own.map(({ uri, record }) => [uri, record]));
  const answers = fresh.flatMap((post) => {
    const customer = customerOf(post.record, did, byUri);
    const root = post.record.reply?.root.uri;
    return customer !== null && root !== undefined ? [{ ...post, customer, root }] : [];
  });
  const actors = await actorsOf([...new Set(answers.map(({ customer }) => customer))], needs);
  const us: Actor = { did, handle: 'handle.invalid', displayName: account.name };
  const events = answers.map(({ uri, record, customer, root }) =>
    postEvent(
      { uri, author: us, record, indexedAt: Math.min(record.createdAt, clock.now()) },
      {
        thread: { root, with: customer },
        customer: actors.get(customer) ?? { did: customer, handle: 'handle.invalid' },
        ours: true,
      },
    ),
  );
  const newest = own.reduce<string | null>((so, { rkey }) => (so === null || rkey > so ? rkey : so), known);
  return { events, change: { own: newest ?? '' } };
}

/** Whom an answer is to: who wrote what it answers, past further answers of ours; null where that is nobody else. */
function customerOf(record: PostRecord, did: string, own: ReadonlyMap<string, PostRecord>): string | null {
  let at: PostRecord | undefined = record;
  for (let steps = 0; at?.reply && steps < longestRow; steps++) {
    const { uri }: { uri: string } = at.reply.parent;
    const who = readUri(uri)?.did ?? null;
    if (who !== did) return who;
    at = own.get(uri);
  }
  return null;
}

async function actorsOf(dids: readonly string[], { desk, signal }: Needs): Promise<Map<string, Actor>> {
  const found = new Map<string, Actor>();
  for (let at = 0; at < dids.length; at += mostActors) {
    const actors = dids.slice(at, at + mostActors);
    const { profiles } = await desk.call('app.bsky.actor.getProfiles', {
      result: Profiles,
      params: { actors },
      signal,
    });
    for (const one of profiles) {
      const actor = Actor.safeParse(one).data;
      if (actor) found.set(actor.did, actor);
    }
  }
  return found;
}
