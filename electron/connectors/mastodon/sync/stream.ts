import { backoffMs, type Backoff } from '@shared/logic/backoff';
import type { ConnectorContext } from '../../connector';
import { childOf } from '../../network/childOf';
import { jsonOrNull } from '../../web/json';
import { readEventStream, type StreamEvent } from '../../web/eventStream';
import { tokenOf } from '../reach';

/** Waits before the stream is opened again, and where a server has none. */
const waits: Backoff = { firstMs: 1_000, maxMs: 60_000 };
const seldomMs = 3_600_000;

/** Servers give a sign of life every 15 s. */
const quietMs = 60_000;

/** A stream that held so long (ms) was a good one: the next is opened soon. */
const goodMs = 30_000;

type Settings = {
  context: Pick<ConnectorContext, 'account' | 'clock' | 'http' | 'secret' | 'signal' | 'log'>;
  /** The address of the server that streams. */
  root: string;
  /** It is open, or no more: what it did not tell has to be asked for. */
  changed(open: boolean): void;
  /** Awaited before the stream ends; what it rejects with ends the following. */
  told(event: string, payload: unknown): Promise<void>;
};

/**
 * Follows what a server streams to an account (https://docs.joinmastodon.org/methods/streaming/#user), until aborted. A
 * stream that ends is opened again; servers that have none are asked once an hour. No stream is no failure: news come by
 * asking too. Rejects only with what `told` does.
 */
export async function followStream({ context, root, changed, told }: Settings): Promise<void> {
  const { clock, http, signal, log } = context;
  let tries = 0;
  let broken: { reason: unknown } | null = null;
  while (!signal.aborted) {
    const token = await tokenOf(context).catch(() => null);
    if (token === null) return;
    const openedAt = clock.now();
    const { controller, release } = childOf(signal);
    let telling: Promise<void> = Promise.resolve();
    const { status, streamed } = await readEventStream({
      url: `${root}/api/v1/streaming/user`,
      headers: { authorization: `Bearer ${token}` },
      ...{ http, clock, quietMs },
      signal: controller.signal,
      opened: () => changed(true),
      told(event) {
        telling = telling
          .then(() => told(event.event, payloadOf(event)))
          .catch((reason: unknown) => {
            broken = { reason };
            controller.abort();
          });
      },
    });
    await telling;
    release();
    if (broken !== null) throw (broken as { reason: unknown }).reason;
    if (signal.aborted) return;
    if (streamed) changed(false);
    else log.info('stream.refused', { status });
    tries = streamed && clock.now() - openedAt >= goodMs ? 1 : tries + 1;
    const none = !streamed && status !== null && status < 500 && status !== 401 && status !== 429;
    await clock.sleep(none ? seldomMs : backoffMs(waits, tries, Math.random()), signal);
  }
}

/** A deletion's payload is an id; others are JSON within the text. What cannot be read is left to asking. */
function payloadOf({ event, data }: StreamEvent): unknown {
  return event === 'delete' ? data.trim() : jsonOrNull(data);
}
