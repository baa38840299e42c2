import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { openLog, scopedLog } from './log/log';
import { reviveWindow, watchMain } from './shell/failures';
import { setMenu } from './shell/menu';
import { openPreferences } from './shell/preferences';
import { openProfile } from './shell/profile';
import { declareScheme, origin, serveSite } from './shell/protocol';
import { runtimeSupported } from './shell/runtime';
import { denyByDefault } from './shell/security';
import { setSwitches } from './shell/switches';
import { claimDesk } from './shell/singleInstance';
import { createSite } from './shell/site/site';
import { parseStartOptions, startHelp, type StartOptions } from './shell/startOptions';
import { openWindow, showWindow } from './shell/window';

/**
 * Boot order: options, data folder, one process a desk; then, once Electron is ready, guards before the window, and the
 * desk behind it while the window's own process starts.
 */
function boot(options: StartOptions): void {
  const profile = openProfile(options.profile);
  const windows: BrowserWindow[] = [];
  if (!claimDesk(() => windows.forEach(showWindow))) return app.quit();

  openLog(join(profile.folder, 'logs'));
  const log = scopedLog('shell');
  watchMain(log);
  const preferences = openPreferences(profile.folder);
  setSwitches(options.language ?? preferences.read().language ?? null);
  declareScheme();
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    const { electron } = process.versions;
    log.info('start', { version: app.getVersion(), electron, supported: runtimeSupported(electron) });
    const devServer = process.env.ELECTRON_RENDERER_URL ?? null;
    const site = createSite(devServer === null ? join(__dirname, '../renderer') : null, origin);
    setMenu(devServer !== null);
    denyByDefault(devServer);
    serveSite(site, devServer);

    const window = openWindow(preferences);
    windows.push(window);
    window.once('closed', () => windows.splice(windows.indexOf(window), 1));
    window.webContents.on('did-navigate', () => site.forget());
    reviveWindow(window, log, () => app.exit(1));

    // Read only now: the window's process is starting meanwhile. It is here before the page can ask for anything.
    const { runDesk } = await import('./shell/runDesk');
    runDesk({ options, profile, preferences, site, window, folder: __dirname });
  });
}

const parsed = parseStartOptions(process.argv.slice(1), process.cwd());
if (parsed.ok) boot(parsed.options);
else {
  process.stderr.write(`--${parsed.option} needs a value it can have.\n${startHelp}`);
  app.exit(2);
}
