import { z } from 'zod';
import type { ConnectorEvent } from '@shared/channels/events';
import { RemoteId } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import { Status } from '../api/schema';
import { readPosts } from '../posts/read';
import type { Reading } from './reading';

/** So many of the newest posts are looked at again; as many ids as servers take in one question. */
const newest = 20;

/**
 * Looks again at the posts told last: no list says that one was changed or taken back, and the stream tells it only of
 * some. Servers that cannot be asked for several posts (before 4.3) are not asked.
 */
export async function lookAgain(reading: Reading): Promise<ConnectorEvent[]> {
  const { mastodon, known, signal, clock } = reading;
  const ids = [...known.keys()].slice(-newest);
  if (ids.length === 0) return [];
  let found: unknown[];
  try {
    const query = { 'id[]': ids };
    found = (await mastodon.call('/api/v1/statuses', { answer: z.array(z.unknown()), signal, query })).data;
  } catch (thrown) {
    if (thrown instanceof ApiError && thrown.status !== null && [400, 404, 405, 422].includes(thrown.status)) return [];
    throw thrown;
  }
  const seen = new Set(found.map((one) => z.looseObject({ id: z.string() }).safeParse(one).data?.id));
  // A server that knows none of them does not know the question.
  const gone = seen.size === 0 ? [] : ids.filter((id) => !seen.has(id));
  for (const id of gone) known.delete(id);
  return [
    ...(await readPosts(
      found.flatMap((one) => Status.safeParse(one).data ?? []),
      reading,
    )),
    ...gone.map((id): ConnectorEvent => ({ type: 'remove', remoteId: RemoteId.parse(id), at: clock.now() })),
  ];
}
