import type { Command } from './command';

/** Where a command was pressed by the pointer, in px of the window. */
export type PressedAt = { left: number; top: number };

/** Not more often than this (ms), and of one command only at its first press and each fifth after. */
const apartMs = 60_000;
const eachOf = 5;

/** Decides when the key of what was done by the pointer is told: once in a while. */
export function makeMouseHint(now: () => number): (command: Command) => boolean {
  const presses = new Map<string, number>();
  let last = Number.NEGATIVE_INFINITY;
  return ({ id, keys }) => {
    const count = presses.get(id) ?? 0;
    presses.set(id, count + 1);
    if (keys.length === 0 || count % eachOf !== 0 || now() - last < apartMs) return false;
    last = now();
    return true;
  };
}

/** Where the button is that the event at hand pressed by the pointer; null for keys and for anything else. */
export function pressedAt(event: Event | undefined): PressedAt | null {
  if (!(event instanceof MouseEvent) || event.type !== 'click' || event.detail === 0) return null;
  const button = event.target instanceof Element ? event.target.closest('button, [role="menuitem"]') : null;
  if (!button) return null;
  const { left, bottom } = button.getBoundingClientRect();
  return { left, top: bottom };
}
