import { describe, expect, it } from 'vitest';
import type { ConnectorEvent } from '@shared/channels/events';
import { createTelling } from '../../../electron/connectors/web/telling';

const synced: ConnectorEvent = { type: 'synced', at: 1 };

describe('a run that tells', () => {
  it('gives each batch the place as it is by then, one after the other', async () => {
    const told: unknown[] = [];
    let finish: () => void = () => undefined;
    const emit = (_: unknown, cursor: unknown): Promise<void> => {
      told.push(cursor);
      return new Promise((resolve) => (finish = resolve));
    };
    const { tell, move, place } = createTelling({ emit }, new AbortController().signal, { first: 0, second: 0 });
    const one = tell([synced], { first: 1 });
    const moved = move({ second: 2 });
    const two = tell([synced]);
    await Promise.resolve();
    expect(told).toEqual([{ first: 1, second: 0 }]);
    expect(place()).toEqual({ first: 0, second: 0 });
    finish();
    await one;
    await moved;
    expect(place()).toEqual({ first: 1, second: 2 });
    finish();
    await two;
    expect(told).toEqual([
      { first: 1, second: 0 },
      { first: 1, second: 2 },
    ]);
  });

  it('tells nothing once stopped, and keeps its place where a batch was refused', async () => {
    const ending = new AbortController();
    const refusing = createTelling({ emit: () => Promise.reject(new Error('full')) }, ending.signal, { at: 0 });
    await expect(refusing.tell([synced], { at: 1 })).rejects.toThrow('full');
    expect(refusing.place()).toEqual({ at: 0 });
    const told: unknown[] = [];
    const stopped = createTelling({ emit: async (events) => void told.push(events) }, ending.signal, { at: 0 });
    ending.abort();
    await stopped.tell([synced], { at: 1 });
    expect(told).toEqual([]);
  });
});
