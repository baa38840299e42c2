import type { ConnectorEvent } from '@shared/channels/events';
import { ChannelKind } from '@shared/domain/ids';
import type { ConnectorContext } from '../connector';
import { childOf } from '../network/childOf';
import { keepPolling, type Look } from '../web/keepPolling';
import { type ArchivePage, queryArchive } from './archive/query';
import { createTeller, tellRaws } from './archive/tell';
import { profilesOf } from './capabilities';
import { configOf, guestsOf } from './config';
import { readCursor, type XmppCursor } from './cursor';
import { failureOf } from './failure';
import { createGuests } from './guests/guests';
import { createDoor } from './guests/presence';
import { ns } from './namespaces';
import { openSession, type Reach } from './reach';
import { liveEntry, rings } from './read/live';
import type { Us } from './read/message';
import { createNames } from './read/names';
import { createReferences } from './read/references';
import { findUpload } from './send/upload';
import { XmppError } from './stream/error';
import type { Session } from './stream/session';
import { xml } from '../xml/element';

/** So many entries of the archive are read at once. */
const pageSize = 100;

/** A quiet connection is tried this often (ms). */
const quietMs = 120_000;

/**
 * Tells what the account's archive has, until aborted. What comes in live only rings: the archive is read on from the
 * last entry that is kept, so that every message is told once, with its id there, in the server's order. What no archive
 * keeps (receipts, bounces) is told as it comes.
 */
export async function run(context: ConnectorContext, reach: Reach): Promise<void> {
  const { account, clock, log } = context;
  const { controller, release } = childOf(context.signal);
  const { signal } = controller;
  let cursor = readCursor(context.cursor, clock.now());
  const guests = createGuests(guestsOf(configOf(account)), cursor.guests);
  const { jid: bare } = configOf(account);
  const names = createNames((address) => address !== bare && !guests.isGuest(address));
  const us: Us = { bare, name: account.name.slice(0, 200), guests, nameOf: names.nameOf };
  const door = createDoor(guests);
  const references = createReferences(us);
  const teller = createTeller(us, references, { guests, log, now: () => clock.now() });
  let session: Session | null = null;
  let rung = true;
  let joined = false;
  let wake = (): void => undefined;
  const ring = (): void => {
    rung = true;
    wake();
  };

  const tell = async (events: ConnectorEvent[], change: Partial<XmppCursor> = {}): Promise<void> => {
    if (signal.aborted) return;
    const next = { ...cursor, guests: guests.known(), ...change };
    await context.emit(events, next).catch((cause: unknown) => {
      throw new Refusal('refused', { cause });
    });
    cursor = next;
  };

  /** Guests learn by it whether the desk is open; it is asked each time there is something to do, and when all is quiet. */
  const tellWhoIsThere = async (on: Session): Promise<void> => {
    const presence = await context.presence?.(ChannelKind.parse('webchat'));
    if (presence) door.say(on, presence);
  };

  const open = async (): Promise<Session> => {
    const opened = await openSession({ ...context, signal }, reach);
    session = opened;
    rung = true;
    opened.listen((stanza) => {
      if (rings(stanza.element)) ring();
      const entry = liveEntry(stanza, clock.now());
      if (entry) {
        passing.push(entry);
        ring();
      }
      if (door.hear(opened, stanza.element)) {
        joined = true;
        ring();
      }
    });
    void opened.over.then(ring);
    reach.live.set(account.id, { session: opened, said: ring, pageOf: guests.pageOf });
    // Copies of what other devices send; a server that has none rings for what comes in all the same.
    await opened.ask('set', null, xml('enable', { xmlns: ns.carbons })).catch(unlessGone);
    opened.send(xml('presence', { xmlns: ns.client }));
    await tellWhoIsThere(opened);
    door.open(opened, clock.now());
    upload = (await findUpload(opened))?.longest ?? null;
    return opened;
  };
  let upload = cursor.upload;
  const passing: Parameters<typeof teller.tell>[0][number][] = [];

  const readOn = async (from: Session): Promise<ArchivePage> => {
    const where = cursor.after === null ? { since: cursor.since ?? 0 } : { after: cursor.after };
    try {
      return await queryArchive(from, { ...where, max: pageSize });
    } catch (error) {
      if (cursor.after === null || !(error instanceof XmppError) || error.condition !== 'item-not-found') throw error;
      // The server has forgotten how far we were: what it still has is read from that time on, the rest may be missing.
      const at = cursor.at ?? clock.now();
      await tell([{ type: 'gap', from: at, to: Math.max(at, clock.now()) }], { after: null, since: at });
      return { entries: [], complete: false };
    }
  };

  const look = async (): Promise<Look> => {
    if (!cursor.synced) context.status({ state: 'syncing' });
    try {
      const on = session?.isOpen() ? session : await open();
      await tellWhoIsThere(on);
      if (!rung) {
        await on.confirmed();
        return await quiet(on);
      }
      rung = false;
      const heard = passing.splice(0);
      const { entries, complete } = await readOn(on);
      const newest = entries.at(-1);
      const synced = cursor.synced || complete;
      await names.learn(entries, on);
      const news: ConnectorEvent[] = [
        ...(upload === cursor.upload ? [] : [accountEvent(account.name, upload)]),
        ...(await teller.tell([...entries, ...heard], on)),
        ...(synced && !cursor.synced ? [{ type: 'synced' as const, at: clock.now() }] : []),
      ];
      const at = newest && 'at' in newest ? newest.at : cursor.at;
      // Where guests are by now is kept too.
      const moved = joined;
      joined = false;
      if (news.length > 0 || newest || moved)
        await tell(news, { synced, at, upload, ...(newest && { after: newest.id }) });
      if (!complete) rung = true;
      return rung ? 'again' : await quiet(on);
    } catch (error) {
      session?.close();
      session = null;
      if (error instanceof Refusal) throw error;
      throw failureOf(error, account.name);
    }
  };

  /** Waits until something happens, or it is time to see whether the connection still stands. */
  const quiet = async (on: Session): Promise<Look> => {
    context.status({ state: 'live', error: null, action: 'none', retryAt: null });
    const { controller: pause, release: end } = childOf(signal);
    wake = () => pause.abort();
    if (!rung) await clock.sleep(quietMs, pause.signal);
    end();
    if (!on.isOpen() && !signal.aborted) throw await on.over;
    return 'again';
  };

  const raws = await tellRaws((await context.raws?.()) ?? [], teller);
  if (raws.length > 0) await tell(raws);
  try {
    await keepPolling({ context: { ...context, signal }, look });
  } finally {
    release();
    reach.live.delete(account.id);
    (session as Session | null)?.close();
  }
}

/** What the server takes decides what can be sent. */
function accountEvent(name: string, upload: number | null): ConnectorEvent {
  return { type: 'account', name: name.slice(0, 200), profiles: profilesOf(upload) };
}

/** What went wrong here and not with the server: a batch that was refused. */
class Refusal extends Error {}

/** A server that says no to what is not needed goes on; one that is gone does not. */
function unlessGone(error: unknown): void {
  if (!(error instanceof XmppError)) throw error;
}
