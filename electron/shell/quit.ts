import { app, powerMonitor, type BrowserWindow } from 'electron';
import { quitLimitMs } from '@shared/logic/outbox/quit';
import type { Desk } from '../accounts/openDesk';
import { mayClose, mayLeave, type Asking } from './quitQuestions';

/** What quitting takes. `desk` rejects when it could not be opened: then there is nothing to wait for. */
export type QuitParts = Asking & {
  desk: Promise<Desk>;
  /** Whether the desk can run on without its window and somebody could bring it back. */
  staysOn(): boolean;
  /** Called when the window was hidden instead of closed. */
  hidden(): void;
};

/**
 * Lets the desk end only by the rule of the outbox: what may leave does so first, what cannot is named and the person
 * decides. A system that shuts down is not kept waiting by a question.
 */
export function quitByOutbox(parts: QuitParts): {
  hold(window: BrowserWindow): void;
  restart(before: () => void): void;
} {
  const { desk, staysOn, hidden } = parts;
  let state: 'running' | 'leaving' | 'done' = 'running';
  let hurried = false;
  let restarting: (() => void) | null = null;

  const leave = async (): Promise<boolean> => {
    const open = await desk.catch(() => null);
    if (!open) return true;
    const { waiting } = await open.services.outbox.flush(quitLimitMs);
    const acts = await open.services.waitingActs();
    if (waiting + acts > 0 && !hurried && !(await mayLeave(parts, { messages: waiting, acts }))) return false;
    await open.close();
    return true;
  };
  app.on('before-quit', (event) => {
    if (state === 'done') return;
    event.preventDefault();
    if (state === 'leaving') return;
    state = 'leaving';
    void leave().then((gone) => {
      state = gone ? 'done' : 'running';
      if (gone && restarting) {
        restarting();
        app.relaunch();
      }
      restarting = null;
      if (gone) app.quit();
    });
  });
  powerMonitor.on('shutdown', () => {
    hurried = true;
    app.quit();
  });
  return {
    /** Ends the desk and starts it again, with `before` between; neither, when the person stays. */
    restart: (before) => {
      restarting = before;
      app.quit();
    },
    /** Closing the desk's window hides it where it can be brought back; else it is quitting, said the first time. */
    hold: (held) =>
      held.on('close', (event) => {
        if (state === 'done') return;
        event.preventDefault();
        if (state === 'leaving') return;
        if (staysOn()) {
          held.hide();
          hidden();
        } else void mayClose(parts).then((may) => may && app.quit());
      }),
  };
}
