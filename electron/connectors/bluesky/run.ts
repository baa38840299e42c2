import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import type { Echoes } from '../web/echoes';
import { parseJson } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
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
  const { controller, release } = childOf(context.signal);
  const { signal } = controller;
  const here = { ...context, signal };
  const { did, messages } = configOf(account);
  const desk = reach(here, shared);
  const needs = { ...here, desk, did };
  const chat = { ...here, desk, us: { did, name: account.name.slice(0, 200) }, convos: createConvos(desk, signal) };
  let postsDue = 0;
  let cursor = readCursor(context.cursor);
  let turn: Promise<void> = Promise.resolve();
  /** One batch after the other, each with the cursor as it is by then. */
  const tell = (events: ConnectorEvent[], change: Partial<BlueskyCursor> = {}): Promise<void> => {
    turn = turn.then(async () => {
      const next = { ...cursor, ...change };
      if (signal.aborted) return;
      // Before the first sync is over a place alone is not worth a batch: the next one has it.
      const news = events.length > 0 || (cursor.synced && JSON.stringify(next) !== JSON.stringify(cursor));
      if (news) await context.emit(events, next);
      cursor = next;
    });
    return turn;
  };

  /** Whether there is more at once. */
  const lookAtPosts = async (): Promise<boolean> => {
    const { events, change, more } = await lookAtNotices(needs, cursor);
    if (signal.aborted) return true;
    await tell(events, change);
    if (more) return true;
    const own = await lookAtOwn(needs, cursor);
    if (signal.aborted) return true;
    await tell(own.events, own.change);
    postsDue = clock.now() + postsMs;
    return false;
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    if (clock.now() >= postsDue && (await lookAtPosts())) return 'again';
    if (messages) {
      const { events, change, more } = await lookAtChat(chat, cursor);
      if (signal.aborted) return 'again';
      await tell(events, change);
      if (more) return 'again';
    }
    if (!cursor.synced) await tell([{ type: 'synced', at: clock.now() }], { synced: true });
    return Math.max(0, Math.min(messages ? chatMs : postsMs, postsDue - clock.now()));
  };

  const tellEchoes = async (): Promise<void> => {
    while (!signal.aborted) {
      await echoes.next(account.id, signal);
      const events = [...echoes.waiting(account.id)];
      if (signal.aborted || events.length === 0) continue;
      await tell(events);
      echoes.told(account.id, events.length);
    }
  };

  const readRaws = async (): Promise<void> => {
    for (const { key, payload } of (await context.raws?.()) ?? []) {
      const again = key.startsWith('chat/')
        ? readEntry(parsed(payload), chat.us, chat.convos, clock.now())
        : readAgain(parsed(payload), needs);
      const events = await again.catch(() => null);
      if (events) await tell([...events, { type: 'rawRead', key }]);
    }
  };

  await readRaws();
  const loops = [keepPolling({ context: here, look }), tellEchoes()];
  const ended = await Promise.allSettled(loops.map((loop) => loop.finally(() => controller.abort())));
  release();
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

function parsed(payload: string): unknown {
  try {
    return parseJson(payload);
  } catch {
    return null;
  }
}
