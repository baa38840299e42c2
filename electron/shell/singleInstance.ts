import { app } from 'electron';

/**
 * One desk, one process: two would write the same ledger.
 * @param brings what this start brings along, for a desk that runs already; never a secret
 * @param onSecond called when the user starts the same desk again: bring its window to the front
 * @returns false when another process has this desk open; it was told, this one has to end
 */
export function claimDesk(brings: Record<string, unknown>, onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock(brings)) return false;
  app.on('second-instance', onSecond);
  return true;
}
