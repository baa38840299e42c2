import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { sideBySide } from '../network/sideBySide';
import type { Echoes } from '../web/echoes';
import { keepPolling, type Look } from '../web/keepPolling';
import { tellEchoes } from '../web/telling';
import { configOf } from './config';
import { prices } from './cost/prices';
import { usageOf } from './cost/usage';
import { readCursor, toldWith, type XCursor } from './cursor';
import { readPostId } from './ids';
import { reach, type Shared } from './reach';
import { lookAtList, type Looked } from './read/list';
import { mentionsOf } from './read/mentions';
import { lookAtMessages } from './read/messages';
import { type Needs, ourselves } from './read/needs';
import { ownPosts } from './read/own';
import { readRaws } from './read/raws';

/** Tells what mentions the account, what it wrote and what is written to it, until aborted; keeps what that cost. */
export async function run(context: ConnectorContext, shared: Shared, echoes: Echoes): Promise<void> {
  const { account, clock } = context;
  const child = childOf(context.signal);
  const { signal } = child.controller;
  const here = { ...context, signal };
  const { userId, messages, minutes } = configOf(account);
  const budget = shared.budget(account.id);
  const needs: Needs = { ...here, desk: reach(here, shared), budget, us: ourselves(account) };
  let cursor = readCursor(context.cursor);
  budget.begin(cursor.meter, clock.now());
  // Signing in asked who we are.
  if (cursor.meter === null) budget.charge([{ key: `user/${userId}`, micros: prices.user }], clock.now());

  let turn: Promise<void> = Promise.resolve();
  /** One batch after the other, each with the cursor and the meter as they are by then. */
  const tell = (events: ConnectorEvent[], change: Partial<XCursor> = {}, always = false): Promise<void> => {
    turn = turn.then(async () => {
      if (signal.aborted) return;
      const moved: XCursor = { ...cursor, ...change };
      const { meter, mark } = budget.meter(clock.now());
      const next = { ...moved, meter };
      // Before the first sync is over a place alone is not worth a batch: the next one has it.
      const news = events.length > 0 || always || (cursor.synced && JSON.stringify(next) !== JSON.stringify(cursor));
      if (news) {
        await context.emit(events, next);
        budget.kept(mark);
      }
      cursor = news ? next : moved;
    });
    return turn;
  };

  /** Everything a list has, page by page. */
  const exhaust = async (page: () => Promise<Looked>): Promise<void> => {
    for (let more = true; more && !signal.aborted;) {
      const looked = await page();
      if (signal.aborted) return;
      await tell(looked.events, looked.change);
      more = looked.more;
    }
  };
  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    await exhaust(() => lookAtList(mentionsOf(account), needs, cursor));
    await exhaust(() => lookAtList(ownPosts(account), needs, cursor));
    if (messages) await exhaust(() => lookAtMessages(needs, cursor));
    if (!cursor.synced && !signal.aborted) await tell([{ type: 'synced', at: clock.now() }], { synced: true });
    context.status({ state: 'live', usage: [usageOf(budget.meter(clock.now()).meter)] });
    return minutes * 60_000;
  };

  const keepSpending = async (): Promise<void> => {
    while (!signal.aborted) {
      await budget.waiting(signal);
      if (!signal.aborted) await tell([], {}, true);
    }
  };

  for (const events of await readRaws(context, needs)) await tell(events);
  const told = (events: ConnectorEvent[]) => tell(events, { told: toldWith(cursor.told, events.flatMap(sentId)) });
  await sideBySide(child, [keepPolling({ context: here, look }), tellEchoes(here, echoes, told), keepSpending()]);
}

/** The id of what an echo tells, as lists have it. */
function sentId(event: ConnectorEvent): string[] {
  if (event.type !== 'message') return [];
  return [readPostId(event.remoteId) ?? event.remoteId.replace('dm:', '')];
}
