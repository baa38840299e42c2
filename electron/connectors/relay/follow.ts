import type { ConnectorEvent } from '@shared/channels/events';
import { appError, type AppError } from '@shared/errors/appError';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { ApiError } from '../web/apiError';
import type { Echoes } from '../web/echoes';
import { keepPolling, type Look } from '../web/keepPolling';
import type { Handed, Relay } from './client';
import { readCursor, type RelayCursor, seenToo } from './cursor';
import type { Webhook } from './envelope';
import type { RelayKeys } from './keys';
import { readRaw, sift } from './sift';

/** Seconds a relay is asked to wait for news. */
const holdS = 20;
/** Where it does not wait, it is asked so often (ms): sooner after news, and whether it waits again after the last. */
const soonMs = 3_000;
const latestMs = 15_000;
const holdAgainMs = 600_000;
/** So many webhooks without a signature are kept; more wait at the relay until the person has looked. */
const mostUnsigned = 50;

/** What a channel makes of webhooks. `read` may fetch what they point to; it rejects with an ApiError to be asked again. */
type RelayChannel = {
  isSigned(webhook: Webhook): boolean;
  read(
    webhook: Webhook,
    extra: RelayCursor['extra'],
  ): Promise<{ events: ConnectorEvent[]; extra: RelayCursor['extra'] }>;
  /** What was kept unread by the channel itself; null where it still cannot be read. */
  readRaw(payload: string): ConnectorEvent[] | null;
  /** Now and then, when the relay was heard. */
  beside?(tell: (events: ConnectorEvent[]) => Promise<void>): Promise<void>;
};

type Settings = {
  context: ConnectorContext;
  relay: Relay;
  keys: RelayKeys;
  echoes: Echoes;
  channel: RelayChannel;
};

/**
 * Tells what a relay has, until aborted. The ledger takes events and place in one transaction, and only the next
 * question, with that place, lets the relay forget them. What was forged, cut, changed or repeated is never told.
 */
export async function followRelay({ context, relay, keys, echoes, channel }: Settings): Promise<void> {
  const { account, clock } = context;
  const { controller, release } = childOf(context.signal);
  const { signal } = controller;
  let cursor = readCursor(context.cursor);
  let turn: Promise<void> = Promise.resolve();
  let caughtUp = false;
  let holdFrom = 0;
  let idleMs = soonMs;
  let trouble: AppError | null = null;
  /** One batch after the other, each with the place as it is by then. */
  const tell = (events: ConnectorEvent[], change: Partial<RelayCursor> = {}): Promise<void> => {
    turn = turn.then(async () => {
      if (signal.aborted) return;
      const next = { ...cursor, ...change };
      await context.emit(events, next);
      cursor = next;
    });
    return turn;
  };
  const status: ConnectorContext['status'] = (told) =>
    context.status(told.state === 'live' && trouble ? { ...told, error: trouble, action: 'checkSettings' } : told);

  const take = async (handed: Handed): Promise<void> => {
    const { box, envelopes, lost, more } = handed;
    const found = sift(envelopes, keys.seal, new Set(cursor.seen), channel.isSigned);
    if (cursor.unsigned + found.unsigned.length > mostUnsigned) throw unsigned(account.name);
    let { extra } = cursor;
    const events: ConnectorEvent[] = lost ? [{ type: 'gap', from: lost[0], to: lost[1] }] : [];
    for (const webhook of found.signed) {
      const read = await channel.read(webhook, extra);
      events.push(...read.events);
      ({ extra } = read);
    }
    events.push(...found.unsigned);
    const refused = found.unsigned.length + found.spoilt;
    if (refused > 0) {
      trouble = appError('relay.refused', { account: account.name.slice(0, 300), count: refused });
      context.log.warn('relay.refused', { account: account.id, unsigned: found.unsigned.length, spoilt: found.spoilt });
    } else if (found.signed.length > 0) trouble = null;
    const synced = cursor.synced || !more;
    if (synced && !cursor.synced) events.push({ type: 'synced', at: clock.now() });
    const after = envelopes.at(-1)?.n ?? (box === cursor.box ? cursor.after : '');
    if (events.length === 0 && after === cursor.after && box === cursor.box) return;
    await tell(events, {
      ...{ box, after, synced, extra, told: lost?.[1] ?? cursor.told },
      ...{ seen: seenToo(cursor.seen, found.digests), unsigned: cursor.unsigned + found.unsigned.length },
    });
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    const { box, after, told } = cursor;
    const wait = caughtUp && clock.now() >= holdFrom ? holdS : 0;
    const askedAt = clock.now();
    const handed = await relay.ask({ box, after, told, wait }, signal).catch((thrown: unknown) => {
      // Some hosts cut a call that waits: it is asked without.
      if (wait === 0 || !(thrown instanceof ApiError) || (thrown.status !== null && thrown.status < 500)) throw thrown;
      holdFrom = clock.now() + holdAgainMs;
      return null;
    });
    if (handed === null || signal.aborted) return soonMs;
    await take(handed);
    if (signal.aborted) return 'again';
    caughtUp = !handed.more;
    const news = handed.envelopes.length > 0;
    if (wait > 0 && !news && clock.now() - askedAt < 1_000) holdFrom = clock.now() + holdAgainMs;
    if (handed.wait === 0) holdFrom = clock.now() + holdAgainMs;
    if (caughtUp) await channel.beside?.(tell);
    if (!caughtUp || clock.now() >= holdFrom) return 'again';
    idleMs = news ? soonMs : Math.min(latestMs, idleMs * 1.5);
    return idleMs;
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

  await tellReadable(context, channel, tell);
  const loops = [keepPolling({ context: { ...context, status, signal }, look }), tellEchoes()];
  const ended = await Promise.allSettled(loops.map((loop) => loop.finally(() => controller.abort())));
  release();
  const broken = ended.find((one) => one.status === 'rejected');
  if (broken) throw broken.reason;
}

/** What could not be read or believed before and can be now: with another secret, or by a newer version. */
async function tellReadable(
  context: ConnectorContext,
  channel: RelayChannel,
  tell: (events: ConnectorEvent[], change?: Partial<RelayCursor>) => Promise<void>,
): Promise<void> {
  const events: ConnectorEvent[] = [];
  let { extra } = readCursor(context.cursor);
  let unsignedLeft = 0;
  for (const { key, payload } of (await context.raws?.()) ?? []) {
    const webhook = readRaw(payload);
    if (!webhook) {
      const read = channel.readRaw(payload);
      if (read) events.push(...read, { type: 'rawRead', key });
    } else if (channel.isSigned(webhook)) {
      const read = await channel.read(webhook, extra).catch(later);
      if (!read) continue;
      events.push(...read.events, { type: 'rawRead', key });
      ({ extra } = read);
    } else unsignedLeft += 1;
  }
  if (events.length > 0) await tell(events, { extra, unsigned: unsignedLeft });
}

/** What cannot be fetched now is read the next time a run begins. */
function later(thrown: unknown): null {
  if (!(thrown instanceof ApiError)) throw thrown;
  return null;
}

function unsigned(name: string): ApiError {
  const error = appError('auth.rejected', { account: name.slice(0, 300), context: 'appSecret' });
  return new ApiError({ error, action: 'signInAgain', retry: false }, { acted: false });
}
