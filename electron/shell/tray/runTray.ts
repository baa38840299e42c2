import { app, type BrowserWindow } from 'electron';
import type { Language } from '@shared/ipc/desk';
import type { Ledger } from '../../ledger/store';
import type { IpcRouter } from '../../ipc/router';
import type { ShownOutside } from '../outside';
import type { PreferenceFile } from '../preferences';
import type { Profile } from '../profile';
import { showWindow } from '../window';
import { watchTrayHost } from './host';
import { followPause } from './pause';
import { createTray, type DeskTray } from './tray';

/** What running the icon takes. */
export type RunTrayParts = {
  profile: Profile;
  preferences: PreferenceFile;
  zone: string;
  language(): Language;
  window(): BrowserWindow | null;
  router: Pick<IpcRouter, 'send'>;
  outside: Pick<ShownOutside, 'onUnread'>;
  ledger: Promise<Ledger>;
};

/** The icon, and whether the desktop has a place for one at all. */
export type RunningTray = Pick<DeskTray, 'shown' | 'refresh'> & { there(): boolean };

/** Shows the icon where it can be seen. macOS has the dock for it. */
export function runTray(parts: RunTrayParts): RunningTray {
  const { profile, preferences, zone, language, window, router, outside, ledger } = parts;
  let there = false;
  const open = (): void => {
    const target = window();
    if (target) showWindow(target);
  };
  const compose = (): void => {
    open();
    router.send({ type: 'command', id: 'compose' });
  };
  const tray = createTray(
    { name: profile.name, zone, language, actions: { open, compose, quit: () => app.quit() } },
    () => preferences.read().tray ?? true,
  );
  outside.onUnread(tray.unread);
  void ledger.then((opened) => {
    tray.follow(followPause(opened, zone, tray.refresh));
    tray.refresh();
  });
  if (process.platform !== 'darwin')
    void watchTrayHost((now) => {
      there = now;
      tray.place(now);
      // Nobody could bring back what is hidden behind an icon that is gone.
      if (!now) unhide(window());
    });
  const refresh = (): void => {
    tray.refresh();
    if (!tray.shown()) unhide(window());
  };
  return { shown: tray.shown, refresh, there: () => there };
}

function unhide(window: BrowserWindow | null): void {
  if (window && window.isVisible() === false && !window.isMinimized()) window.showInactive();
}
