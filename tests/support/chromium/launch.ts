import { existsSync } from 'node:fs';
import { chromium, type BrowserContext } from '@playwright/test';

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is: named by TRESEN_CHROMIUM, else where systems keep it. Throws with the way to get it. */
function chromiumPath(): string {
  const path = process.env.TRESEN_CHROMIUM ?? known.find((file) => existsSync(file));
  if (!path) throw new Error('Chromium is missing. On Debian: apt-get install -y --no-install-recommends chromium');
  return path;
}

/** Starts a real Chromium that keeps its data in `profile`. It only ever sees pages of the tests' own server. */
export function launchChromium(profile: string): Promise<BrowserContext> {
  // Chromium refuses to run its sandbox as root.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchPersistentContext(profile, { executablePath: chromiumPath(), args });
}
