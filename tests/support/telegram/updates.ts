import type { Clock } from '../../../electron/connectors/connector';
import { Refusal } from './refuse';

type Kept = { id: number; kind: string; payload: unknown; at: number };

const dayMs = 24 * 3_600_000;

/**
 * The queue of one bot: kept for 24 hours, confirmed by the next offset, held open for one caller. A second caller gets
 * the line and the first a 409, as with Telegram.
 */
export function createUpdates(clock: Clock) {
  let kept: Kept[] = [];
  let nextId = 700_000_001;
  let held: { end(refusal: Refusal | null): void } | null = null;

  return {
    holding: () => held !== null,
    add(kind: string, payload: unknown, id = nextId): void {
      kept.push({ id, kind, payload, at: clock.now() });
      nextId = Math.max(nextId, id) + 1;
      held?.end(null);
    },
    /** Ends a call that is held, with why. */
    interrupt: (refusal: Refusal) => held?.end(refusal),
    async take(
      { offset, limit, timeout, allowed }: { offset: number; limit: number; timeout: number; allowed: string[] },
      gone: AbortSignal,
    ): Promise<unknown[]> {
      held?.end(
        new Refusal(
          409,
          'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
        ),
      );
      kept = kept.filter(({ id, at }) => id >= offset && clock.now() - at <= dayMs);
      const ready = () => kept.filter(({ kind }) => allowed.includes(kind)).slice(0, limit);
      if (ready().length === 0 && timeout > 0) {
        const refusal = await new Promise<Refusal | null>((resolve) => {
          const over = new AbortController();
          const mine = {
            end(why: Refusal | null) {
              if (held === mine) held = null;
              over.abort();
              resolve(why);
            },
          };
          held = mine;
          gone.addEventListener('abort', () => mine.end(null));
          void clock.sleep(timeout * 1_000, over.signal).then(() => mine.end(null));
        });
        if (refusal) throw refusal;
      }
      return ready().map(({ id, kind, payload }) => ({ update_id: id, [kind]: payload }));
    },
  };
}
