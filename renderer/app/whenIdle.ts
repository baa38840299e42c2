/** How long (ms) the first list has the page to itself. */
const headStartMs = 1_000;

/** Resolves when the page has a moment to spare after the first list had its time, half a second later at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(() => requestIdleCallback(() => resolve(), { timeout: 500 }), headStartMs);
  });
}
