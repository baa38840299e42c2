import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { startDesktop } from '../../support/bus/desktop';
import type * as desktops from '../../support/bus/desktop';
import { createDesk, type Desk } from './desk';
import { expect, test as base } from './electronTest';
import { viteImport } from './viteImport';

type Desktop = Awaited<ReturnType<typeof startDesktop>>;

/** Tests of a desk on a desktop of its own: a session bus with notifications and a place for icons. */
export const test = base.extend<{ desktop: Desktop; config: string }>({
  desktop: async ({ browserName: _ }, use) => {
    const { startDesktop } = await viteImport<typeof desktops>('tests/support/bus/desktop.ts');
    const desktop = await startDesktop();
    await use(desktop);
    await desktop.stop();
  },
  config: async ({ browserName: _ }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tresen-config-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  desk: async ({ desktop, config, profile, startOptions }, use) => {
    const desk: Desk = createDesk({
      profile,
      options: startOptions,
      env: { ...desktop.env, XDG_CONFIG_HOME: config },
    });
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
});

export { expect };
