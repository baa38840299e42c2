import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { once } from 'node:events';
import { required } from './required';

/** How a desk is started in a test. `profile`: its data folder; `options`: more start options. */
export type DeskStart = { profile: string; options?: readonly string[]; env?: Record<string, string> };

/** The running desk, and the ways a test may end and begin it. */
export type Desk = {
  readonly profile: string;
  /** Electron's handle; another one after each `open`. */
  app(): ElectronApplication;
  /** The main window's page; another one after each `open`. */
  page(): Page;
  /** Presses keys one after the other, each as Playwright names it ('j', 'Control+k'). */
  press(...keys: string[]): Promise<void>;
  /** Starts the desk; resolves when its window is drawn and takes keys. */
  open(options?: readonly string[]): Promise<void>;
  /** Quits as the user does. */
  quit(): Promise<void>;
  /** Pulls the plug: SIGKILL to the main process, at once. Another signal makes it crash. */
  kill(signal?: 'SIGKILL' | 'SIGSEGV'): Promise<void>;
  /** Quits and starts again with the same profile. */
  restart(options?: readonly string[]): Promise<void>;
  /** What went wrong so far on any side: uncaught exceptions, errors on a console, pages that died. */
  readonly failures: readonly string[];
  /** Takes failures the test brought about on purpose off the list; throws when there was none. */
  forgive(pattern: RegExp): void;
};

/** A desk that is not started yet. */
export function createDesk({ profile, options = [], env = {} }: DeskStart): Desk {
  const failures: string[] = [];
  let running: { app: ElectronApplication; page: Page } | null = null;
  let leaving = false;
  const now = (): { app: ElectronApplication; page: Page } => {
    if (!running) throw new Error('the desk is not open');
    return running;
  };

  const watchPage = (page: Page): void => {
    page.on('pageerror', (error) => failures.push(`page: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') failures.push(`page console: ${message.text()} (${message.location().url})`);
    });
    page.on('crash', () => failures.push('page: crashed'));
  };

  const watchMain = (app: ElectronApplication): void => {
    app.process().stderr?.on('data', (data: Buffer) => {
      for (const line of String(data).split('\n'))
        if (!leaving && /\buncaught\b|UnhandledPromiseRejection|^error /i.test(line)) failures.push(`main: ${line}`);
    });
    app.on('window', watchPage);
    for (const page of app.windows()) watchPage(page);
  };

  const start = async (more: readonly string[]): Promise<{ app: ElectronApplication; page: Page }> => {
    const app = await _electron.launch({
      executablePath: required('TRESEN_ELECTRON'),
      args: [required('TRESEN_APP'), '--profile', profile, ...more],
      chromiumSandbox: true,
      env: { ...(process.env as Record<string, string>), ...env },
      timeout: 60_000,
    });
    watchMain(app);
    try {
      const page = await app.firstWindow({ timeout: 60_000 });
      await page.waitForLoadState('load', { timeout: 60_000 });
      // What is drawn listens to keys; before that a key is lost.
      await page.locator('#root > *').first().waitFor({ state: 'attached', timeout: 60_000 });
      return { app, page };
    } catch (error) {
      app.process().kill('SIGKILL');
      throw error;
    }
  };

  const desk: Desk = {
    profile,
    failures,
    app: () => now().app,
    page: () => now().page,
    forgive: (pattern) => {
      const meant = failures.filter((failure) => pattern.test(failure));
      if (meant.length === 0) throw new Error(`nothing went wrong like ${pattern}`);
      for (const failure of meant) failures.splice(failures.indexOf(failure), 1);
    },
    press: async (...keys) => {
      for (const key of keys) await now().page.keyboard.press(key);
    },
    open: async (more = options) => {
      leaving = false;
      running = await start(more);
    },
    quit: async () => {
      await running?.app.close();
      running = null;
    },
    kill: async (signal = 'SIGKILL') => {
      const { app } = now();
      const child = app.process();
      leaving = true;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
      running = null;
    },
    restart: async (more) => {
      await desk.quit();
      await desk.open(more);
    },
  };
  return desk;
}
