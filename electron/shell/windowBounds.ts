/** A rectangle on the desktop, in device-independent pixels. */
export type Bounds = { x: number; y: number; width: number; height: number };

/** The smallest window the layout works in. */
export const smallest = { width: 720, height: 480 } as const;

/**
 * The place of the window at start: the one it had when it is still on a screen, cut to that screen, else centred on
 * the first one.
 * @param kept from the last run, null at the first start
 * @param screens work areas, the primary one first
 */
export function placeWindow(kept: Bounds | null, screens: readonly Bounds[]): Bounds {
  const home = (kept && screens.find((screen) => overlap(kept, screen))) ?? null;
  const screen = home ?? screens[0] ?? { x: 0, y: 0, width: 1280, height: 800 };
  const width = Math.min(Math.max(home && kept ? kept.width : 1280, smallest.width), screen.width);
  const height = Math.min(Math.max(home && kept ? kept.height : 800, smallest.height), screen.height);
  const x = home && kept ? kept.x : screen.x + Math.round((screen.width - width) / 2);
  const y = home && kept ? kept.y : screen.y + Math.round((screen.height - height) / 2);
  return {
    x: clamp(x, screen.x, screen.x + screen.width - width),
    y: clamp(y, screen.y, screen.y + screen.height - height),
    width,
    height,
  };
}

/** Enough of the window on the screen to take hold of it. */
function overlap(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const down = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return across >= 100 && down >= 40;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
