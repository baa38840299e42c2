import type { makeReadable } from './readable';
import type { CacheStatus } from './status';

/**
 * Takes the writer's reports into what the screens follow: a new phase at once, the count that goes down with every
 * frame only every `gapMs`, for whoever shows it is drawn again each time.
 */
export function followStatus(
  shown: ReturnType<typeof makeReadable<CacheStatus>>,
  gapMs: number,
  later: (run: () => void, ms: number) => void,
): (status: CacheStatus) => void {
  let newest = shown.get();
  let waiting = false;
  const show = (): void => {
    if (newest.left !== shown.get().left || newest.phase !== shown.get().phase) shown.set(newest);
  };
  return (status) => {
    newest = status;
    if (status.phase !== shown.get().phase) show();
    else if (!waiting) {
      waiting = true;
      later(() => {
        waiting = false;
        show();
      }, gapMs);
    }
  };
}
