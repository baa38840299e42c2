import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { Language, LedgerHealth } from '@shared/ipc/desk';
import { ok } from '@shared/errors/result';
import type { Handlers } from '../ipc/registerIpc';
import { isBeyondRepair } from './cacheFolder';
import type { AppMenu } from './menu/menu';
import { openLink } from './openLink';
import type { PreferenceFile } from './preferences';
import { printPage, printToFile } from './print';
import type { Profile } from './profile';
import { origin } from './protocol';
import { runtimeSupported } from './runtime';
import type { ShownOutside } from './outside';
import type { RunningTray } from './tray/runTray';
import type { StartAtLogin } from './startAtLogin';

/** What the window asks of the shell itself is answered from these. */
export type DeskParts = {
  profile: Profile;
  preferences: PreferenceFile;
  window(): BrowserWindow | null;
  channels: readonly ChannelInfo[];
  /** The language spoken now, and how another one is chosen. */
  language(): Language;
  speak(language: Language): void;
  outside: Pick<ShownOutside, 'showing'>;
  login: StartAtLogin;
  menu: AppMenu;
  tray: Pick<RunningTray, 'there' | 'refresh'>;
  ledger(): LedgerHealth;
};

/** Answers of the namespace `desk`: facts for the first frame, small settings, links, printing, the end. */
export function deskHandlers(parts: DeskParts): Handlers['desk'] {
  const { profile, preferences, window, channels, ledger, language, speak, outside, login, menu, tray } = parts;
  return {
    info: async () => {
      const kept = preferences.read();
      const { electron, chrome } = process.versions;
      return ok({
        version: app.getVersion(),
        engine: { electron, chromium: chrome, supported: runtimeSupported(electron) },
        platform: process.platform,
        profile: profile.name,
        language: language(),
        theme: kept.theme ?? 'system',
        singleKeys: kept.singleKeys ?? true,
        tray: kept.tray ?? true,
        zoom: kept.zoom ?? 1,
        textZoom: kept.textZoom ?? 1,
        afterAction: kept.afterAction ?? 'next',
        sorts: kept.sorts ?? {},
        lastView: kept.lastView ?? null,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        frameBase: `${origin}/mail/`,
        channels: [...channels],
        ledger: ledger(),
      });
    },
    setPreferences: async (part) => {
      preferences.write(part);
      if (part.language) speak(part.language);
      if (part.language || part.tray !== undefined) tray.refresh();
      if (part.theme) nativeTheme.themeSource = part.theme;
      if (part.zoom) window()?.webContents.setZoomFactor(part.zoom);
      return ok({});
    },
    openLink: async ({ url }) => ok({ opened: await openLink(url) }),
    print: async ({ pdf }) => {
      const target = window();
      return ok({ printed: target !== null && (await (pdf ? printToFile(target) : printPage(target))) });
    },
    clearCache: async ({ onlyBroken }) => {
      if (onlyBroken && !isBeyondRepair(profile.folder)) return ok({ cleared: false });
      await window()?.webContents.session.clearStorageData({ storages: ['indexdb'] });
      return ok({ cleared: true });
    },
    menu: async (told) => {
      menu.show(told);
      return ok({});
    },
    showing: async ({ conversation }) => {
      outside.showing(conversation);
      return ok({});
    },
    system: async () => ok({ startAtLogin: login.get(), tray: tray.there() }),
    setStartAtLogin: async ({ on }) => {
      await login.set(on);
      return ok({});
    },
    quit: async () => {
      app.quit();
      return ok({});
    },
  };
}
