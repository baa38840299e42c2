import { app } from 'electron';

/**
 * One desk, one process: two would write the same ledger.
 * @param onSecond called when the user starts the same desk again: bring its window to the front
 * @returns false when another process has this desk open; it was told, this one has to end
 */
export function claimDesk(onSecond: () => void): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', onSecond);
  return true;
}
