import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { sideBySide } from '../network/sideBySide';
import type { Echoes } from '../web/echoes';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { createTelling, tellEchoes } from '../web/telling';
import { createConvos, readEntry } from './chat/log';
import { lookAtChat } from './chat/look';
import { configOf } from './config';
import { type BlueskyCursor, readCursor } from './cursor';
import { reach, type Shared } from './reach';
import { lookAtNotices, readAgain } from './read/notices';
import { lookAtOwn } from './read/own';

/** How often (ms) it is asked what there is in public, and in private. */
const postsMs = 40_000;
const chatMs = 12_000;

/** Tells what concerns the account in public and in private, and what it wrote itself, until aborted. */
export async function run(context: ConnectorContext, shared: Shared, echoes: Echoes): Promise<void> {
  const { account, clock } = context;
  const child = childOf(context.signal);
  const { signal } = child.controller;
  const here = { ...context, signal };
  const { did, messages } = configOf(account);
  const desk = reach(here, shared);
  const needs = { ...here, desk, did };
  const chat = { ...here, desk, us: { did, name: account.name.slice(0, 200) }, convos: createConvos(desk, signal) };
  let postsDue = 0;
  const telling = createTelling(context, signal, readCursor(context.cursor));
  /** Before the first sync is over a place alone is not worth a batch: the next one has it. */
  const tell = (events: ConnectorEvent[], change: Partial<BlueskyCursor> = {}): Promise<void> => {
    const place = telling.place();
    const moved = JSON.stringify({ ...place, ...change }) !== JSON.stringify(place);
    return events.length > 0 || (place.synced && moved) ? telling.tell(events, change) : telling.move(change);
  };

  /** Whether there is more at once. */
  const lookAtPosts = async (): Promise<boolean> => {
    const { events, change, more } = await lookAtNotices(needs, telling.place());
    if (signal.aborted) return true;
    await tell(events, change);
    if (more) return true;
    const own = await lookAtOwn(needs, telling.place());
    if (signal.aborted) return true;
    await tell(own.events, own.change);
    postsDue = clock.now() + postsMs;
    return false;
  };

  const look = async (): Promise<Look> => {
    if (!telling.place().synced) context.status({ state: 'syncing' });
    if (clock.now() >= postsDue && (await lookAtPosts())) return 'again';
    if (messages) {
      const { events, change, more } = await lookAtChat(chat, telling.place());
      if (signal.aborted) return 'again';
      await tell(events, change);
      if (more) return 'again';
    }
    if (!telling.place().synced) await tell([{ type: 'synced', at: clock.now() }], { synced: true });
    return Math.max(0, Math.min(messages ? chatMs : postsMs, postsDue - clock.now()));
  };

  const readRaws = async (): Promise<void> => {
    for (const { key, payload } of (await context.raws?.()) ?? []) {
      const again = key.startsWith('chat/')
        ? readEntry(jsonOrNull(payload), chat.us, chat.convos, clock.now())
        : readAgain(jsonOrNull(payload), needs);
      const events = await again.catch(() => null);
      if (events) await tell([...events, { type: 'rawRead', key }]);
    }
  };

  await readRaws();
  await sideBySide(child, [keepPolling({ context: here, look }), tellEchoes(here, echoes, tell)]);
}
