import type { Bounds } from './windowBounds';

/** What of a window its state is read from and given back by. */
type Stateful = {
  isMaximized(): boolean;
  getNormalBounds(): Bounds;
  maximize(): void;
  show(): void;
  once(event: 'ready-to-show', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
};

type Kept = { window?: Bounds | undefined; maximized?: boolean | undefined };

/**
 * Shows a window with its first paint, as large as it was left, and writes down on closing how it is left: the place it
 * has when it is not maximized, and whether it is.
 */
export function keepState(window: Stateful, preferences: { read(): Kept; write(part: Kept): void }): void {
  const { maximized = false } = preferences.read();
  window.once('ready-to-show', () => (maximized ? window.maximize() : window.show()));
  window.on('close', () => preferences.write({ window: window.getNormalBounds(), maximized: window.isMaximized() }));
}
