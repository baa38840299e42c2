import { Menu, nativeTheme, Tray } from 'electron';
import type { Ms } from '@shared/domain/ids';
import { catalogues } from '@shared/i18n/catalogue';
import type { Language } from '@shared/ipc/desk';
import type { Pause } from './pause';
import { trayIcon } from './icons';
import { type TrayActions, trayMenu } from './trayMenu';

/** What the icon takes. `name`: the profile's, so that two desks are told apart; null for the usual one. */
export type TrayParts = {
  name: string | null;
  zone: string;
  language(): Language;
  actions: Omit<TrayActions, 'quiet'>;
};

/** The desk's icon among those of running programs. */
export type DeskTray = {
  /** Whether it is really there to be seen. */
  shown(): boolean;
  place(there: boolean): void;
  unread(count: number): void;
  /** The pause it shows and sets, once the ledger is open. */
  follow(pause: Pause): void;
  /** Draws it anew: language or pause have changed. */
  refresh(): void;
};

/** An icon that is shown while the desktop has a place for it and somebody wants it. @param wanted asked with each change */
export function createTray(parts: TrayParts, wanted: () => boolean): DeskTray {
  const { name, zone, language, actions } = parts;
  let tray: Tray | null = null;
  let there = false;
  let count = 0;
  let pause: Pause | null = null;

  const draw = (): void => {
    if (!tray) return;
    const words = catalogues[language()].notifications;
    const said = (count === 1 ? words.unread_one : words.unread_other).replace('{{count}}', String(count));
    tray.setImage(trayIcon(count > 0));
    tray.setToolTip([name === null ? 'Tresen' : `Tresen · ${name}`, ...(count > 0 ? [said] : [])].join('\n'));
    const quiet = (until: Ms | null): void => void pause?.set(until);
    const template = trayMenu(language(), zone, pause?.until() ?? null, { ...actions, quiet });
    tray.setContextMenu(Menu.buildFromTemplate(template));
  };
  const refresh = (): void => {
    const show = there && wanted();
    if (!show) {
      tray?.destroy();
      tray = null;
    } else if (!tray) {
      tray = new Tray(trayIcon(count > 0));
      tray.on('click', actions.open);
    }
    draw();
  };
  nativeTheme.on('updated', draw);
  return {
    shown: () => tray !== null,
    place: (now) => {
      there = now;
      refresh();
    },
    unread: (now) => {
      count = now;
      draw();
    },
    follow: (followed) => (pause = followed),
    refresh,
  };
}
