import { app, Menu, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { openLog, scopedLog } from './log/log';
import { makeWayForCache } from './shell/cacheFolder';
import { dropForeignSwitches } from './shell/commandLine';
import { exitCodes } from './shell/exitCodes';
import { reviveWindow, watchMain } from './shell/failures';
import { collectLinks } from './shell/links';
import { openPreferences } from './shell/preferences';
import type { Provision } from './shell/provision';
import { openProfile } from './shell/profile';
import { declareScheme, origin, serveSite } from './shell/protocol';
import { runtimeSupported } from './shell/runtime';
import { denyByDefault } from './shell/security';
import { setSwitches } from './shell/switches';
import { claimDesk } from './shell/singleInstance';
import { createSite } from './shell/site/site';
import {
  parseStartOptions,
  type ProvisionOptions,
  runningHelp,
  startHelp,
  type StartOptions,
} from './shell/startOptions';
import { openWindow, showWindow } from './shell/window';

/**
 * Boot order: options, data folder, one process a desk; then, once Electron is ready, guards before the window, and the
 * desk behind it while the window's own process starts.
 */
function boot(options: StartOptions, provision: Provision | null): void {
  const profile = openProfile(options.profile);
  const windows: BrowserWindow[] = [];
  const links = collectLinks(process.argv.slice(1));
  const accounts = provision && provision.secrets.length === 0 ? { accounts: provision.accounts } : {};
  const brings = { ...accounts, ...(links.brought && { compose: links.brought }) };
  if (!claimDesk(brings, () => windows.forEach(showWindow))) return leave(provision);

  openLog(join(profile.folder, 'logs'));
  const log = scopedLog('shell');
  watchMain(log);
  if (makeWayForCache(profile.folder)) log.warn('cache.inTheWay');
  const preferences = openPreferences(profile.folder);
  const devServer = (!app.isPackaged && process.env.ELECTRON_RENDERER_URL) || null;
  setSwitches(options.language ?? preferences.read().language ?? null, devServer !== null);
  declareScheme();
  app.on('window-all-closed', () => app.quit());

  void app.whenReady().then(async () => {
    const { electron } = process.versions;
    log.info('start', { version: app.getVersion(), electron, supported: runtimeSupported(electron) });
    const site = createSite(devServer === null ? join(__dirname, '../renderer') : null, origin);
    // Electron's own would offer what the desk has not. Ours comes with the desk behind the window.
    Menu.setApplicationMenu(null);
    denyByDefault(devServer);
    serveSite(site, devServer);

    const window = openWindow(preferences, devServer !== null);
    windows.push(window);
    window.once('closed', () => windows.splice(windows.indexOf(window), 1));
    window.webContents.on('did-navigate', () => site.forget());
    reviveWindow(window, log, () => app.exit(1));

    // Read only now: the window's process is starting meanwhile. It is here before the page can ask for anything.
    const { runDesk } = await import('./shell/runDesk');
    runDesk({
      options,
      profile,
      preferences,
      site,
      window,
      folder: __dirname,
      provision,
      links,
      development: devServer !== null,
    });
  });
}

/** The desk runs already: accounts were handed to it, secrets never are. */
function leave(provision: Provision | null): void {
  const withSecrets = provision !== null && provision.secrets.length > 0;
  if (provision) process.stderr.write(withSecrets ? runningHelp : 'The accounts were handed to the running desk.\n');
  app.exit(withSecrets ? exitCodes.running : 0);
}

/** Reads what an administrator gave before anything is opened; ends with its exit code where that is not possible. */
async function bootProvisioned(options: StartOptions, given: ProvisionOptions): Promise<void> {
  const { readProvisionFiles } = await import('./shell/provision');
  const read = readProvisionFiles(given);
  const lines = read.ok ? read.value.notes : read.lines;
  for (const line of lines) process.stderr.write(`${line}\n`);
  if (read.ok) boot(options, read.value);
  else app.exit(read.code);
}

dropForeignSwitches();
const parsed = parseStartOptions(process.argv.slice(1), process.cwd());
if (!parsed.ok) {
  process.stderr.write(`--${parsed.option} needs a value it can have.\n${startHelp}`);
  app.exit(exitCodes.options);
} else if (parsed.options.provision) void bootProvisioned(parsed.options, parsed.options.provision);
else boot(parsed.options, null);
