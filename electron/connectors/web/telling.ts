import type { ConnectorEvent, Cursor } from '@shared/channels/events';
import type { ConnectorContext } from '../connector';
import type { Echoes } from './echoes';

/** A run's place in its server's history, and the batches it tells. */
export type Telling<Place> = {
  /** The place as it is kept by now. */
  place(): Place;
  /** One batch after the other, each with the place as it is by then; nothing once stopped. Rejects as `emit` does. */
  tell(events: ConnectorEvent[], change?: Partial<Place>): Promise<void>;
  /** Moves the place without a batch: the next one takes it along. */
  move(change: Partial<Place>): Promise<void>;
};

/** @param signal of the run itself: once it is aborted nothing more is told */
export function createTelling<Place extends Cursor & object>(
  { emit }: Pick<ConnectorContext, 'emit'>,
  signal: AbortSignal,
  start: Place,
): Telling<Place> {
  let place = start;
  let turn: Promise<void> = Promise.resolve();
  const queue = (step: () => Promise<void> | void): Promise<void> => (turn = turn.then(step));
  return {
    place: () => place,
    tell: (events, change = {}) =>
      queue(async () => {
        if (signal.aborted) return;
        const next = { ...place, ...change };
        await emit(events, next);
        place = next;
      }),
    move: (change) => queue(() => void (place = { ...place, ...change })),
  };
}

/** Tells what was done by ourselves as it comes, until aborted; what was told is not kept any longer. */
export async function tellEchoes(
  { account, signal }: Pick<ConnectorContext, 'account' | 'signal'>,
  echoes: Echoes,
  tell: (events: ConnectorEvent[]) => Promise<void>,
): Promise<void> {
  while (!signal.aborted) {
    await echoes.next(account.id, signal);
    const events = [...echoes.waiting(account.id)];
    if (signal.aborted || events.length === 0) continue;
    await tell(events);
    echoes.told(account.id, events.length);
  }
}
