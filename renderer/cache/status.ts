/**
 * How the cache fares. `rebuilding`: it is being filled, so a list may be incomplete and must not say "empty";
 * `left` is about how many rows are still to come. `stopped`: free space is too low. `blocked`: another window
 * holds the old database open. `failed`: it cannot be opened; the desk works no further until a restart.
 */
export type CacheStatus = {
  phase: 'opening' | 'rebuilding' | 'live' | 'stopped' | 'blocked' | 'failed';
  left: number;
};
