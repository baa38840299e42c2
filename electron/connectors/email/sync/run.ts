import { type Backoff, backoffMs } from '@shared/logic/backoff';
import type { Ms } from '@shared/domain/ids';
import type { ConnectorEvent } from '@shared/channels/events';
import type { ConnectorContext } from '../../connector';
import { configOf } from '../config';
import { type Failure, failureOf, statusOf } from '../failure';
import { openImap, type Trust } from '../imap/client';
import { ourselvesOf } from '../mail/people';
import { createParser, type Parser } from '../parse/parser';
import type { Bells } from './bells';
import { catchUp } from './catchUp';
import { type MailCursor, readCursor, readThrough } from './cursor';
import type { Delivery, SyncContext } from './deliver';
import { findFolders } from './folders';
import { createProgress, type Progress } from './progress';
import { createSharedIds, type SharedIds } from './sharedIds';
import { waitForNews } from './waitForNews';

/**
 * Waits between connections: after a cut, after a refused log-in (servers lock out who knocks too often), and while the
 * keyring is out of reach, which no server notices.
 */
const backoff = {
  cut: { firstMs: 1_000, maxMs: 300_000 },
  refused: { firstMs: 600_000, maxMs: 3_600_000 },
  keyring: { firstMs: 1_000, maxMs: 30_000 },
};

/** The ledger did not take a batch: the connector has to stop, what it says next would be wrong. */
class EmitRefused extends Error {}

/** How often (ms) a waiting connector says that it lives. */
const signOfLifeMs = 240_000;

/** What the connector is made with: the bundled parser thread, and whom to trust. */
export type MailSettings = { parserFile: string; trust: Trust };

/** Keeps a mailbox read until aborted, through every connection that breaks. Rejects when a batch was refused. */
export async function run(context: ConnectorContext, settings: MailSettings, bells: Bells): Promise<void> {
  const { account, clock, signal, status } = context;
  const parser = createParser(settings.parserFile);
  const ids = createSharedIds();
  // Over all connections: one that breaks in the middle is no new beginning.
  const counted = createProgress(clock.now);
  let cursor = readCursor(context.cursor);
  let tries = 0;
  const emit = async (events: ConnectorEvent[], next: MailCursor): Promise<void> => {
    await context.emit(events, next).catch((cause: unknown) => {
      throw new EmitRefused('the batch was refused', { cause });
    });
    cursor = next;
    tries = 0;
  };
  try {
    while (!signal.aborted) {
      status({ state: 'connecting' });
      try {
        await session({ ...context, emit }, settings.trust, { parser, ids, bells, counted }, cursor);
      } catch (error) {
        if (error instanceof EmitRefused) throw error;
        if (signal.aborted) return;
        const failure = failureOf(error, account.name);
        context.log.warn('mail.connection', {
          code: failure.error.code,
          reason: `${failure.error.facts.reason ?? ''}`,
        });
        tries += 1;
        const steps = stepsAfter(failure);
        const wait = Math.max(failure.retryAfterMs ?? 0, backoffMs(steps, tries, Math.random()));
        await rest(context, failure, clock.now() + wait);
      }
    }
  } finally {
    await parser.close();
  }
}

function stepsAfter({ error, retry }: Failure): Backoff {
  if (error.code.startsWith('vault.')) return backoff.keyring;
  return retry ? backoff.cut : backoff.refused;
}

/** Waits until the next attempt, and says now and then that it still does: who is silent is taken for dead. */
async function rest({ clock, signal, status }: ConnectorContext, failure: Failure, until: Ms): Promise<void> {
  while (!signal.aborted && clock.now() < until) {
    status(statusOf(failure, until));
    await clock.sleep(Math.min(signOfLifeMs, until - clock.now()), signal);
  }
}

/** One connection, from log-in to its end. */
async function session(
  context: SyncContext,
  trust: Trust,
  { bells, counted, ...kept }: { parser: Parser; ids: SharedIds; bells: Bells; counted: Progress },
  start: MailCursor,
): Promise<void> {
  const { account, clock, signal, status } = context;
  const client = await openImap(context, trust);
  try {
    const { identities, imap, smtp } = configOf(account);
    const own = [account.address, ...identities.map(({ address }) => address)];
    const us = ourselvesOf(own, [imap.host, smtp.host]);
    const memory = { seen: new Map(), looks: new Map(), told: { boxes: '', standing: '', turnedUp: '' } };
    const delivery: Delivery = { ...kept, ...memory, context, client, us };
    let cursor = start;
    while (!signal.aborted) {
      const healthy = { error: null, action: 'none', retryAt: null, lastContactAt: clock.now() } as const;
      const reading = !cursor.synced || cursor.read !== undefined;
      status({ state: reading ? 'syncing' : 'live', ...healthy, ...(reading && { progress: counted.now() }) });
      // Each time: a folder may have been made since, by us as well.
      const folders = await findFolders(client);
      const { cursor: read, complete } = await catchUp({ ...delivery, progress: counted }, folders, cursor);
      cursor = read;
      if (complete && reading) {
        const first = !cursor.synced;
        cursor = { ...readThrough(cursor), synced: true };
        await context.emit(first ? [{ type: 'synced', at: clock.now() }] : [], cursor);
        status({ state: 'live', ...healthy });
      }
      if (complete) await waitForNews(delivery, folders[0]?.path ?? 'INBOX', cursor, bells);
    }
  } finally {
    client.close();
  }
}
