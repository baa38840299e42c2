import type { Kept } from './state';

const key = (shop: string): string => `tresen-webchat:${shop}`;

/** The tab's own storage, which the browser forgets with the tab; null where a page may not have one. */
function place(): Storage | null {
  try {
    return sessionStorage;
  } catch {
    return null;
  }
}

/** Keeps what the next page needs. Only called after consent. */
export function keep(shop: string, kept: Kept): void {
  try {
    place()?.setItem(key(shop), JSON.stringify({ ...kept, version: 2 }));
  } catch {
    // A full or forbidden storage: the chat goes on, the next page begins without it.
  }
}

/**
 * What an earlier page kept. What it left of its stream is handed out once: a tab that was doubled has a copy, and two
 * pages cannot speak for one guest.
 */
export function recall(shop: string): Kept | null {
  try {
    const kept = JSON.parse(place()?.getItem(key(shop)) ?? 'null') as (Kept & { version: number }) | null;
    if (kept?.version !== 2 || !Array.isArray(kept.lines) || typeof kept.consent?.wording !== 'string') return null;
    keep(shop, { ...kept, left: null });
    return kept;
  } catch {
    return null;
  }
}

export function forget(shop: string): void {
  place()?.removeItem(key(shop));
}
