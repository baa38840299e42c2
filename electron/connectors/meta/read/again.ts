import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { jsonOrNull } from '../../web/json';
import type { Place } from '../cursor';
import type { Platform } from '../platform';
import { Talk, TalkMessage } from './message';

/**
 * What could not be read once and can be now: its talk or post is forgotten, so that the next look tells all of it again,
 * with everything that belongs to it. What is still there is known by the ledger. Answers with the word that it was read.
 */
export async function readAgain(
  { raws }: Pick<ConnectorContext, 'raws'>,
  place: Place,
  platform: Platform,
): Promise<ConnectorEvent[]> {
  const events: ConnectorEvent[] = [];
  for (const { key, payload } of (await raws?.()) ?? []) {
    if (forget(key.slice(0, key.lastIndexOf('/')), jsonOrNull(payload), place, platform)) {
      events.push({ type: 'rawRead', key });
    }
  }
  return events;
}

/** @param of the id of the talk or post it belongs to, `talk` where it is one. Answers whether it can be read now. */
function forget(of: string, raw: unknown, place: Place, platform: Platform): boolean {
  const talk = of === 'talk' ? Talk.safeParse(raw).data : undefined;
  const at = talk ? talk.updated_time : TalkMessage.safeParse(raw).data?.created_time;
  if (at !== undefined) {
    if (!talk) place.known.delete(of);
    place.talks = place.talks === null ? null : Math.min(place.talks, at);
    return true;
  }
  if (!platform.readsComment(raw)) return false;
  place.counts.delete(of);
  for (const [id, { post }] of place.comments) if (post === of) place.comments.delete(id);
  return true;
}
