import { app, nativeTheme, type BrowserWindow } from 'electron';
import type { ChannelInfo } from '@shared/channels/channelInfo';
import type { LedgerHealth } from '@shared/ipc/desk';
import { ok } from '@shared/errors/result';
import type { Handlers } from '../ipc/registerIpc';
import { startLanguage } from './language';
import { openLink } from './openLink';
import type { PreferenceFile } from './preferences';
import { printPage, printToFile } from './print';
import type { Profile } from './profile';
import { origin } from './protocol';
import { runtimeSupported } from './runtime';
import type { StartOptions } from './startOptions';

/** What the window asks of the shell itself is answered from these. */
export type DeskParts = {
  options: StartOptions;
  profile: Profile;
  preferences: PreferenceFile;
  window(): BrowserWindow | null;
  channels: readonly ChannelInfo[];
  ledger(): LedgerHealth;
};

/** Answers of the namespace `desk`: facts for the first frame, small settings, links, printing, the end. */
export function deskHandlers({ options, profile, preferences, window, channels, ledger }: DeskParts): Handlers['desk'] {
  return {
    info: async () => {
      const kept = preferences.read();
      const { electron, chrome } = process.versions;
      return ok({
        version: app.getVersion(),
        engine: { electron, chromium: chrome, supported: runtimeSupported(electron) },
        platform: process.platform,
        profile: profile.name,
        language: startLanguage(options.language, kept.language, app.getPreferredSystemLanguages()),
        theme: kept.theme ?? 'system',
        singleKeys: kept.singleKeys ?? true,
        lastView: kept.lastView ?? null,
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        frameBase: `${origin}/mail/`,
        channels: [...channels],
        ledger: ledger(),
      });
    },
    setPreferences: async (part) => {
      preferences.write(part);
      if (part.theme) nativeTheme.themeSource = part.theme;
      return ok({});
    },
    openLink: async ({ url }) => ok({ opened: await openLink(url) }),
    print: async ({ pdf }) => {
      const target = window();
      return ok({ printed: target !== null && (await (pdf ? printToFile(target) : printPage(target))) });
    },
    clearCache: async () => {
      await window()?.webContents.session.clearStorageData({ storages: ['indexdb'] });
      return ok({});
    },
    quit: async () => {
      app.quit();
      return ok({});
    },
  };
}
