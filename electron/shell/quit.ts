import { app, dialog, powerMonitor, type BrowserWindow } from 'electron';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import { quitLimitMs } from '@shared/logic/outbox/quit';
import type { Desk } from '../accounts/openDesk';

/** What quitting takes. `desk` rejects when it could not be opened: then there is nothing to wait for. */
export type QuitParts = { desk: Promise<Desk>; window(): BrowserWindow | null; language(): Language };

/**
 * Lets the desk end only by the rule of the outbox: what may leave does so first, what cannot is named and the person
 * decides. A system that shuts down is not kept waiting by a question.
 */
export function quitByOutbox({ desk, window, language }: QuitParts): { hold(window: BrowserWindow): void } {
  let state: 'running' | 'leaving' | 'done' = 'running';
  let hurried = false;

  const leave = async (): Promise<boolean> => {
    const open = await desk.catch(() => null);
    if (!open) return true;
    const { waiting } = await open.services.outbox.flush(quitLimitMs);
    if (waiting > 0 && !hurried && !(await mayLeave(window(), language(), waiting))) return false;
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
      if (gone) app.quit();
    });
  });
  powerMonitor.on('shutdown', () => {
    hurried = true;
    app.quit();
  });
  return {
    /** Closing the desk's window is quitting: a desk that went on unseen would be one nobody can end. */
    hold: (held) =>
      held.on('close', (event) => {
        if (state === 'done') return;
        event.preventDefault();
        app.quit();
      }),
  };
}

async function mayLeave(window: BrowserWindow | null, language: Language, waiting: number): Promise<boolean> {
  const words = catalogues[language].quit;
  const message = (waiting === 1 ? words.one : words.many).replace('{{count}}', String(waiting));
  const box = { type: 'question', message, detail: words.detail, buttons: [words.leave, words.stay] } as const;
  const options = { ...box, buttons: [...box.buttons], defaultId: 0, cancelId: 1 };
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return response === 0;
}
