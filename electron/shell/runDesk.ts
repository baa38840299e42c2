import { app, powerMonitor, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { openDesk } from '../accounts/openDesk';
import { channelInfosOf, createConnectors } from '../connectors/registry';
import { lateHandlers } from '../ipc/lateHandlers';
import { registerIpc } from '../ipc/registerIpc';
import { scopedLog } from '../log/log';
import { createKeychain } from '../vault/keychain';
import { deskHandlers } from './deskHandlers';
import { copyInto, dragOut, pickFolder, saveBytesAs } from './fileDesk';
import { createIpcRouter } from './ipcRouter';
import { startLanguage } from './language';
import { watchNetwork } from './network';
import type { PreferenceFile } from './preferences';
import type { Profile } from './profile';
import type { Provision } from './provision';
import { offerProvision } from './provisioned';
import { origin } from './protocol';
import { quitByOutbox } from './quit';
import { runtimeSupported } from './runtime';
import { saveFileAs } from './saveFile';
import type { Site } from './site/site';
import { spawnHelper } from './spawnHelper';
import type { StartOptions } from './startOptions';
import { firstShown } from './window';

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
};

/** Runs everything behind the window: answers its calls, opens the ledger, connects the accounts, ends by the outbox. */
export function runDesk({ options, profile, preferences, site, window, folder, provision }: RunParts): void {
  const shown = (): BrowserWindow | null => (window.isDestroyed() ? null : window);
  const router = createIpcRouter(() => (window.isDestroyed() ? [] : [window]));
  const connectors = createConnectors({
    mailParser: join(folder, 'mailParser.js'),
    authorities: process.env.NODE_EXTRA_CA_CERTS,
  });
  const language = (): 'de' | 'en' =>
    startLanguage(options.language, preferences.read().language, app.getPreferredSystemLanguages());
  const firstScreen = firstShown(window);
  const { ledger, desk } = openDesk({
    connectors,
    language,
    folder: profile.folder,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    practice: options.practice,
    runtimeSupported: runtimeSupported(process.versions.electron),
    threads: { writer: join(folder, 'ledgerWorker.js'), reader: join(folder, 'ledgerReader.js') },
    router,
    keychain: createKeychain(spawnHelper, join(folder, 'keychainProcess.js')),
    idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
    shown: firstScreen,
    shell: {
      offerFrame: (html, pictures) => origin + site.offerFrame({ html, pictures }),
      offerFile: (file) => origin + site.offerFile(file),
      saveFile: async (path, name) => !window.isDestroyed() && saveFileAs(window, path, name),
      saveBytes: async (data, name) => !window.isDestroyed() && saveBytesAs(window, data, name),
      pickFolder: async () => (window.isDestroyed() ? null : pickFolder(window)),
      copyInto,
      dragFile: (path, name) => dragOut(window, path, name),
    },
  });
  const parts = { options, profile, preferences, window: shown, channels: channelInfosOf(connectors) };
  const shell = ledger.then((open) => ({ desk: deskHandlers({ ...parts, ledger: () => open.health }) }));
  const services = desk.then(({ services }) => services.handlers);
  registerIpc(router, { ...lateHandlers(services), desk: lateHandlers(shell).desk }, scopedLog('ipc'));

  offerProvision({ desk, router, shown: firstScreen, first: provision });
  watchNetwork((online) => void desk.then(({ setOnline }) => setOnline(online)));
  powerMonitor.on('resume', () => void desk.then(({ services }) => services.resume()));
  quitByOutbox({ desk, window: shown, language }).hold(window);
}
