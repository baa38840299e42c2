import { app, powerMonitor, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Language } from '@shared/ipc/desk';
import { openDesk } from '../accounts/openDesk';
import { channelInfosOf, createConnectors } from '../connectors/registry';
import { lateHandlers } from '../ipc/lateHandlers';
import { registerIpc } from '../ipc/registerIpc';
import { scopedLog } from '../log/log';
import { createKeychain } from '../vault/keychain';
import { deskHandlers } from './deskHandlers';
import { deskFacts } from './deskFacts';
import { copyInto, dragOut, openCopy, pickFile, pickFolder, saveBytesAs } from './fileDesk';
import { createIpcRouter } from './ipcRouter';
import { startLanguage } from './language';
import type { Links } from './links';
import { setMenu } from './menu/menu';
import { watchNetwork } from './network';
import type { PreferenceFile } from './preferences';
import type { Profile } from './profile';
import type { Provision } from './provision';
import { showOutside } from './outside';
import { startAtLogin } from './startAtLogin';
import { offerProvision } from './provisioned';
import { origin } from './protocol';
import { quitByOutbox } from './quit';
import { sayRunsOn } from './sayRunsOn';
import { runtimeSupported } from './runtime';
import { saveFileAs } from './saveFile';
import type { Site } from './site/site';
import { spawnHelper } from './spawnHelper';
import type { StartOptions } from './startOptions';
import { runTray } from './tray/runTray';
import { firstShown, showWindow } from './window';

/** What the desk behind a window is run with. `folder`: where the built threads and helpers lie. */
export type RunParts = {
  options: StartOptions;
  profile: Profile;
  preferences: PreferenceFile;
  site: Site;
  window: BrowserWindow;
  folder: string;
  /** Accounts an administrator gave with this start. */
  provision: Provision | null;
  /** Drafts that links of other programs ask for. */
  links: Links;
  /** The page comes from the development server: its tools are in the menu. */
  development: boolean;
};

/** Runs everything behind the window: answers its calls, opens the ledger, connects the accounts, ends by the outbox. */
export function runDesk(parts: RunParts): void {
  const { options, profile, preferences, site, window, folder, provision, links, development } = parts;
  const shown = (): BrowserWindow | null => (window.isDestroyed() ? null : window);
  const router = createIpcRouter(() => (window.isDestroyed() ? [] : [window]));
  const connectors = createConnectors({
    mailParser: join(folder, 'mailParser.js'),
    authorities: process.env.NODE_EXTRA_CA_CERTS,
  });
  let spoken: Language | null = null;
  const language = (): Language =>
    spoken ?? startLanguage(options.language, preferences.read().language, app.getPreferredSystemLanguages());
  const outside = showOutside({ window: shown, language, router });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const firstScreen = firstShown(window);
  const { ledger, desk } = openDesk({
    connectors,
    language,
    folder: profile.folder,
    zone,
    practice: options.practice,
    runtimeSupported: runtimeSupported(process.versions.electron),
    threads: { writer: join(folder, 'ledgerWorker.js'), reader: join(folder, 'ledgerReader.js') },
    router,
    keychain: createKeychain(spawnHelper, join(folder, 'keychainProcess.js')),
    outside,
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    shown: firstScreen,
    shell: {
      offerFrame: (html, pictures) => origin + site.offerFrame({ html, pictures }),
      offerFile: (file) => origin + site.offerFile(file),
      saveFile: async (path, name) => !window.isDestroyed() && saveFileAs(window, path, name),
      saveBytes: async (data, name) => !window.isDestroyed() && saveBytesAs(window, data, name),
      pickFolder: async () => (window.isDestroyed() ? null : pickFolder(window)),
      pickFile: async () => (window.isDestroyed() ? null : pickFile(window)),
      restart: (before) => quitting.restart(before),
      facts: () => deskFacts(profile.folder, language()),
      copyInto,
      dragFile: (path, name) => dragOut(window, path, name),
      openFile: openCopy,
    },
  });
  const tray = runTray({ profile, preferences, zone, language, window: shown, router, outside, ledger });
  const menu = setMenu(language(), {
    platform: process.platform,
    development,
    run: (id) => router.send({ type: 'command', id }),
  });
  const around = {
    profile,
    preferences,
    window: shown,
    channels: channelInfosOf(connectors),
    language,
    speak: (chosen: Language) => void (spoken = chosen),
    tray,
    menu,
    outside,
    login: startAtLogin(profile),
  };
  const shell = ledger.then((open) => ({ desk: deskHandlers({ ...around, ledger: () => open.health }) }));
  const services = desk.then(({ services }) => services.handlers);
  registerIpc(router, { ...lateHandlers(services), desk: lateHandlers(shell).desk }, scopedLog('ipc'));

  offerProvision({ desk, router, shown: firstScreen, first: provision });
  void firstScreen.then(() => links.hear((asked) => router.send({ type: 'compose', asked })));
  watchNetwork((online) => void desk.then(({ setOnline }) => setOnline(online)));
  powerMonitor.on('suspend', () => void desk.then(({ services }) => services.suspend()));
  powerMonitor.on('resume', () => void desk.then(({ services }) => services.resume()));
  const quitting = quitByOutbox({
    desk,
    window: shown,
    language,
    preferences,
    staysOn: () => process.platform === 'darwin' || tray.shown(),
    hidden: () => sayRunsOn(outside.notifier, preferences, language()),
  });
  quitting.hold(window);
  app.on('activate', () => showWindow(window));
}
