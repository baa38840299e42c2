import type { ConnectorEvent } from '@shared/channels/events';
import { type Ms, RemoteId } from '@shared/domain/ids';
import { ApiError } from '../../web/apiError';
import { Status } from '../api/schema';
import { readPosts } from '../posts/read';
import { concerns } from '../posts/threads';
import type { Bell } from './bell';
import type { Reading } from './reading';

/**
 * What a streamed event means: most only say which list to look at; a change or deletion is told at once, for no list
 * has it.
 */
export async function onStream(
  event: string,
  payload: unknown,
  bell: Bell,
  reading: () => Promise<Reading>,
): Promise<ConnectorEvent[]> {
  if (event === 'notification') bell.ring('notifications');
  if (event === 'conversation') bell.ring('conversations');
  if (event === 'delete') return removal(payload, (await reading()).clock.now());
  if (event !== 'update' && event !== 'status.update') return [];
  const status = Status.safeParse(payload).data;
  if (!status) return [];
  try {
    const ways = await reading();
    if (event === 'update' && status.account.id === ways.us.id) bell.ring('own');
    if (event === 'update' || !(ways.known.has(status.id) || concerns(status, ways.us.id))) return [];
    return await readPosts([status], ways);
  } catch (thrown) {
    if (!(thrown instanceof ApiError)) throw thrown;
    bell.ring('notifications');
    return [];
  }
}

/** Of posts the desk never had, too: the ledger knows which it has. */
function removal(payload: unknown, at: Ms): ConnectorEvent[] {
  const id = typeof payload === 'string' ? RemoteId.safeParse(payload.slice(0, 100)).data : undefined;
  return id === undefined ? [] : [{ type: 'remove', remoteId: id, at }];
}
