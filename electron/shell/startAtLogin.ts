import { app } from 'electron';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { autostartEntry, autostartName } from './autostartEntry';
import type { Profile } from './profile';

/** Whether the desk starts with the user's session, and a way to choose. Off until somebody does. */
export type StartAtLogin = { get(): boolean; set(on: boolean): Promise<void> };

/** By the system's own list on Windows and macOS; on Linux by a file in the user's autostart folder (XDG). */
export function startAtLogin(profile: Profile): StartAtLogin {
  const args = profile.name === null ? [] : ['--profile', profile.folder];
  if (process.platform !== 'linux') {
    const item = { path: process.execPath, args };
    return {
      get: () => app.getLoginItemSettings(item).openAtLogin,
      set: async (on) => app.setLoginItemSettings({ ...item, openAtLogin: on }),
    };
  }
  const config = process.env.XDG_CONFIG_HOME || join(homedir(), '.config');
  const file = join(config, 'autostart', autostartName(profile.name === null ? null : profile.folder));
  return {
    get: () => existsSync(file),
    set: async (on) => {
      if (!on) return rm(file, { force: true });
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      // An AppImage is unpacked anew each time: only the image itself stays where it is.
      const program = process.env.APPIMAGE ?? process.execPath;
      const command = [program, ...(app.isPackaged ? [] : [app.getAppPath()]), ...args];
      await writeFile(file, autostartEntry(command), { mode: 0o600 });
    },
  };
}
