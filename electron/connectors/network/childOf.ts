/**
 * A controller that is aborted with another signal, and can be aborted alone. `release` ends the tie, so that a
 * long-lived signal does not collect short-lived ones. (AbortSignal.any is younger than Node 18.)
 */
export function childOf(signal: AbortSignal): { controller: AbortController; release(): void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort);
  return { controller, release: () => signal.removeEventListener('abort', abort) };
}
