import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { sideBySide } from '../network/sideBySide';
import { ApiError } from '../web/apiError';
import type { Echoes } from '../web/echoes';
import { jsonOrNull } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { createTelling, tellEchoes } from '../web/telling';
import { createConvos, readEntry } from './chat/log';
import { lookAtChat } from './chat/look';
import { createPatience } from './chat/patience';
import { configOf } from './config';
import { type BlueskyCursor, readCursor } from './cursor';
import { reach, type Shared } from './reach';
import type { Places } from './login/findServer';
import { lookAgain } from './read/again';
import { lookAtNotices, readAgain } from './read/notices';
import { lookAtOwn } from './read/own';

/** How often (ms) it is asked what there is in public, and in private. */
const postsMs = 40_000;
const chatMs = 12_000;

/** How often (ms) the newest posts are looked at again; at the start too. */
const againMs = 300_000;

/** Tells what concerns the account in public and in private, and what it wrote itself, until aborted. */
export async function run(context: ConnectorContext, shared: Shared, echoes: Echoes, places: Places): Promise<void> {
  const { account, clock, log } = context;
  const child = childOf(context.signal);
  const { signal } = child.controller;
  const here = { ...context, signal };
  const { did, messages } = configOf(account);
  const desk = reach(here, shared);
  const needs = { ...here, desk, did };
  const chat = { ...here, desk, us: { did, name: account.name.slice(0, 200) }, convos: createConvos(desk, signal) };
  const patience = createPatience(here, messages);
  const telling = createTelling(context, signal, readCursor(context.cursor));
  let postsDue = 0;
  let againDue = telling.place().synced ? 0 : clock.now() + againMs;
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
    if (clock.now() >= againDue) {
      const again = await lookAgain(needs, telling.place(), shared, places);
      if (signal.aborted) return true;
      await tell(again.events, again.change);
      againDue = clock.now() + againMs;
    }
    postsDue = clock.now() + postsMs;
    return false;
  };

  /** Whether there is more at once. Messages that fail alone keep no post back. */
  const lookAtMessages = async (): Promise<boolean> => {
    try {
      const { events, change, more } = await lookAtChat(chat, telling.place());
      if (signal.aborted) return true;
      await tell(events, change);
      patience.good(more ? 0 : chatMs);
      return more;
    } catch (thrown) {
      if (signal.aborted || !(thrown instanceof ApiError)) throw thrown;
      // Where posts cannot be read either, it is the account: this says so.
      await lookAtPosts();
      log.warn('messages.failed', { code: thrown.error.code, status: thrown.status });
      patience.failed(thrown);
      return false;
    }
  };

  const look = async (): Promise<Look> => {
    if (!telling.place().synced) context.status({ state: 'syncing' });
    if (clock.now() >= postsDue && (await lookAtPosts())) return 'again';
    if (clock.now() >= patience.due() && (await lookAtMessages())) return 'again';
    if (!telling.place().synced) await tell([{ type: 'synced', at: clock.now() }], { synced: true });
    return Math.max(0, Math.min(patience.due(), postsDue) - clock.now());
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
  await sideBySide(child, [
    keepPolling({ context: here, look, trouble: () => patience.trouble() }),
    tellEchoes(here, echoes, tell),
  ]);
}
