import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDesk } from './desk';
import { test as base, expect } from './electronTest';
import { screenOf } from './screen';

/** What a person did in the profile before the test: a starred customer, and a note there. */
const done = { customer: 'Miriam Özdemir', note: 'Bremse: Termin am Donnerstag.' } as const;

/** Tests on a copy of a data folder in which somebody has practised and worked; the desk is not running. */
export const test = base.extend<object, { worked: string }>({
  worked: [
    async ({ browserName: _ }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'tresen-worked-'));
      const desk = createDesk({ profile: folder, options: ['--practice', '--lang', 'en'] });
      await desk.open();
      await workIn(desk.page());
      await desk.quit();
      await use(folder);
      await rm(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  profile: async ({ worked }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'tresen-desk-'));
    await cp(worked, folder, { recursive: true, filter: (path) => !/Singleton/.test(path) });
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  desk: async ({ profile }, use) => {
    const desk = createDesk({ profile, options: ['--lang', 'en'] });
    await use(desk);
    await desk.quit();
    expect(desk.failures, 'nothing threw').toEqual([]);
  },
});

async function workIn(page: Parameters<typeof screenOf>[0]): Promise<void> {
  const { press, words, ...ui } = screenOf(page);
  await expect(ui.row(done.customer)).toBeVisible();
  await ui.openCustomer(done.customer);
  await press('s');
  await expect(ui.notice(words('notices.did.starred_one'))).toBeVisible();
  await press('m');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type(done.note);
  await press('Control+Enter');
  await expect(ui.messages().filter({ hasText: done.note })).toBeVisible();
}

/** Looks whether the person's work is on the screen. */
export async function expectWork(page: Parameters<typeof screenOf>[0]): Promise<void> {
  const { words, ...ui } = screenOf(page);
  await expect(ui.row(done.customer)).toContainText(words('inbox.starred'), { timeout: 30_000 });
  await ui.openCustomer(done.customer);
  await expect(ui.messages().filter({ hasText: done.note })).toBeVisible();
}

export { expect };
