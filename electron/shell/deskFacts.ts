import { app } from 'electron';
import { arch, platform, release, totalmem } from 'node:os';
import { freeBytes } from '../ledger/feed/diskBrake';
import { runtimeSupported } from './runtime';

const mb = 1024 * 1024;

/** What the desk runs on, for the diagnostics. @param folder whose disk is asked for its room */
export async function deskFacts(folder: string, language: string): Promise<Record<string, string | number | boolean>> {
  const { electron, chrome, node } = process.versions;
  return {
    version: app.getVersion(),
    electron,
    chromium: chrome,
    node,
    'runtime supported': runtimeSupported(electron),
    system: `${platform()} ${release()} ${arch()}`,
    language,
    'memory, MB': Math.round(totalmem() / mb),
    'free on disk, MB': Math.floor((await freeBytes(folder)) / mb),
    'running, minutes': Math.round(process.uptime() / 60),
  };
}
