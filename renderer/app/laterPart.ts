import { type ComponentType, createElement, lazy, useState } from 'react';

/** A component that is fetched when it is first drawn, or ahead by `fetch`. */
export type LaterPart = ComponentType & { fetch(): Promise<void> };

/**
 * Makes one. React's own `lazy` draws nothing the first time, however long ago the part was fetched, and then holds back
 * what it draws for up to 300 ms: a part that is there already is drawn at once.
 */
export function laterPart(load: () => Promise<{ default: ComponentType }>): LaterPart {
  let there: ComponentType | null = null;
  const fetch = async () => {
    const part = await load();
    there = part.default;
    return part;
  };
  const Waiting = lazy(fetch);
  function Part() {
    // Once drawn it stays the same element, so that what it holds is not lost.
    const [Shown] = useState<ComponentType>(() => there ?? Waiting);
    return createElement(Shown);
  }
  return Object.assign(Part, { fetch: async () => void (await fetch()) });
}
