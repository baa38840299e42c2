import { app, type BrowserWindow } from 'electron';
import type { Log } from '../log/log';

/**
 * Nothing may throw past main unseen: it is logged, and named on the terminal, where the tests look for it.
 * The desk goes on: all truth is in the ledger's transactions.
 */
export function watchMain(log: Log): void {
  process.on('uncaughtException', (error) => log.failure('uncaught', error));
  process.on('unhandledRejection', (error) => log.failure('uncaught', error));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.warn('process.gone', { type, reason, exitCode }),
  );
}

/**
 * Brings the page back when its process died; the ledger did not notice, so nothing is lost. Gives up after three times
 * a minute.
 * @param giveUp what to do then
 */
export function reviveWindow(window: BrowserWindow, log: Log, giveUp: () => void): void {
  let deaths: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    const now = Date.now();
    deaths = [...deaths.filter((death) => now - death < 60_000), now];
    log.warn('window.gone', { reason, exitCode, times: deaths.length });
    if (deaths.length <= 3) window.webContents.reload();
    else giveUp();
  });
}
