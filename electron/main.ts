import { app, powerMonitor, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { openDesk } from './accounts/openDesk';
import { channelInfos } from './connectors/registry';
import { lateHandlers } from './ipc/lateHandlers';
import { registerIpc } from './ipc/registerIpc';
import { openLog, scopedLog } from './log/log';
import { deskHandlers } from './shell/deskHandlers';
import { reviveWindow, watchMain } from './shell/failures';
import { createIpcRouter } from './shell/ipcRouter';
import { setMenu } from './shell/menu';
import { watchNetwork } from './shell/network';
import { openPreferences } from './shell/preferences';
import { openProfile } from './shell/profile';
import { declareScheme, origin, serveSite } from './shell/protocol';
import { quitByOutbox } from './shell/quit';
import { saveFileAs } from './shell/saveFile';
import { runtimeSupported } from './shell/runtime';
import { denyByDefault } from './shell/security';
import { setSwitches } from './shell/switches';
import { claimDesk } from './shell/singleInstance';
import { spawnHelper } from './shell/spawnHelper';
import { createKeychain } from './vault/keychain';
import { createSite } from './shell/site/site';
import { parseStartOptions, startHelp, type StartOptions } from './shell/startOptions';
import { openWindow, showWindow } from './shell/window';
import { startLanguage } from './shell/language';

/** Boot order: options, data folder, one process a desk, then, once Electron is ready, guards before the window. */
function boot(options: StartOptions): void {
  const profile = openProfile(options.profile);
  const windows: BrowserWindow[] = [];
  if (!claimDesk(() => windows.forEach(showWindow))) return app.quit();

  openLog(join(profile.folder, 'logs'));
  const log = scopedLog('shell');
  watchMain(log);
  setSwitches();
  declareScheme();
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(() => {
    const { electron } = process.versions;
    const supported = runtimeSupported(electron);
    log.info('start', { version: app.getVersion(), electron, supported });
    const devServer = process.env.ELECTRON_RENDERER_URL ?? null;
    const site = createSite(devServer === null ? join(__dirname, '../renderer') : null, origin);
    const preferences = openPreferences(profile.folder);
    const first = (): BrowserWindow | null => windows[0] ?? null;
    const router = createIpcRouter(() => windows);
    setMenu(devServer !== null);
    denyByDefault(devServer);
    serveSite(site, devServer);

    const desk = openDesk({
      folder: profile.folder,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      practice: options.practice,
      runtimeSupported: supported,
      threads: { writer: join(__dirname, 'ledgerWorker.js'), reader: join(__dirname, 'ledgerReader.js') },
      router,
      keychain: createKeychain(spawnHelper, join(__dirname, 'keychainProcess.js')),
      idleMs: () => powerMonitor.getSystemIdleTime() * 1000,
      shell: {
        offerFrame: (html) => origin + site.offerFrame({ html, pictures: null }),
        offerFile: (file) => origin + site.offerFile(file),
        saveFile: async (path, name) => {
          const window = first();
          return window !== null && saveFileAs(window, path, name);
        },
      },
    });
    const handlers = desk.then(({ services, health }) => ({
      ...services.handlers,
      desk: deskHandlers({ options, profile, preferences, window: first, channels: channelInfos, ledger: health }),
    }));
    registerIpc(router, lateHandlers(handlers), scopedLog('ipc'));
    watchNetwork((online) => void desk.then(({ setOnline }) => setOnline(online)));
    powerMonitor.on('resume', () => void desk.then(({ services }) => services.resume()));
    const language = (): 'de' | 'en' =>
      startLanguage(options.language, preferences.read().language, app.getPreferredSystemLanguages());
    const quit = quitByOutbox({ desk, window: first, language });

    const window = openWindow(preferences);
    windows.push(window);
    quit.hold(window);
    window.once('closed', () => windows.splice(windows.indexOf(window), 1));
    window.webContents.on('did-navigate', () => site.forget());
    reviveWindow(window, log, () => app.exit(1));
  });
}

const parsed = parseStartOptions(process.argv.slice(1), process.cwd());
if (parsed.ok) boot(parsed.options);
else {
  process.stderr.write(`--${parsed.option} needs a value it can have.\n${startHelp}`);
  app.exit(2);
}
