import { useSyncExternalStore } from 'react';
import type { Live } from '../live/live';

const none = (): (() => void) => () => undefined;

/** Follows a live read; null where there is nothing to read. */
export function useLive<T>(live: Live<T> | null): T | null {
  return useSyncExternalStore<T | null>(live ? live.subscribe : none, live ? live.get : () => null);
}
