import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { jsonOrNull } from '../../web/json';
import { messageEvent } from './message';
import { tellMentions } from './mentions';
import type { Needs } from './needs';
import { tellOwn } from './own';
import { XEvent, XPage, XPost } from './schema';

/** What could not be read once and can be now, each with the word that it was. Nobody is asked: what came along is gone. */
export async function readRaws({ raws }: Pick<ConnectorContext, 'raws'>, needs: Needs): Promise<ConnectorEvent[][]> {
  const batches: ConnectorEvent[][] = [];
  for (const { key, payload } of (await raws?.()) ?? []) {
    const events = await readRaw(key, jsonOrNull(payload), needs);
    if (events) batches.push([...events, { type: 'rawRead', key }]);
  }
  return batches;
}

async function readRaw(key: string, item: unknown, needs: Needs): Promise<ConnectorEvent[] | null> {
  const page = XPage.parse({});
  if (key.startsWith('message/')) {
    const { data } = XEvent.safeParse(item);
    return data ? [messageEvent(data, { us: needs.us, users: [], files: [] })] : null;
  }
  const { data } = XPost.safeParse(item);
  if (!data) return null;
  return key.startsWith('own/') ? tellOwn([data], page, needs) : tellMentions([data], page, needs);
}
