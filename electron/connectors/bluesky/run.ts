import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import type { Echoes } from '../web/echoes';
import { parseJson } from '../web/json';
import { keepPolling, type Look } from '../web/keepPolling';
import { configOf } from './config';
import { type BlueskyCursor, readCursor } from './cursor';
import { reach, type Shared } from './reach';
import { lookAtNotices, readAgain } from './read/notices';
import { lookAtOwn } from './read/own';

/** How often (ms) it is asked what there is in public. */
const postsMs = 40_000;

/** Tells what concerns the account, and what it wrote itself, until aborted. */
export async function run(context: ConnectorContext, shared: Shared, echoes: Echoes): Promise<void> {
  const { account, clock } = context;
  const { controller, release } = childOf(context.signal);
  const { signal } = controller;
  const here = { ...context, signal };
  const needs = { ...here, desk: reach(here, shared), did: configOf(account).did };
  let cursor = readCursor(context.cursor);
  let turn: Promise<void> = Promise.resolve();
  /** One batch after the other, each with the cursor as it is by then. */
  const tell = (events: ConnectorEvent[], change: Partial<BlueskyCursor> = {}): Promise<void> => {
    turn = turn.then(async () => {
      const next = { ...cursor, ...change };
      if (signal.aborted || (events.length === 0 && JSON.stringify(next) === JSON.stringify(cursor))) return;
      await context.emit(events, next);
      cursor = next;
    });
    return turn;
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    const { events, change, more } = await lookAtNotices(needs, cursor);
    if (signal.aborted) return 'again';
    await tell(events, change);
    if (more) return 'again';
    const own = await lookAtOwn(needs, cursor);
    if (signal.aborted) return 'again';
    const ends: ConnectorEvent[] = cursor.synced ? [] : [{ type: 'synced', at: clock.now() }];
    await tell([...own.events, ...ends], { ...own.change, synced: true });
    return postsMs;
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
      const events = await readAgain(parsed(payload), needs).catch(() => null);
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
