import { resolve } from 'node:path';
import { expect, test } from '../support/chromiumTest';
import { screenOf, type Screen } from '../support/screen';
import { screens, type ScreenPath } from '../support/screens';
import type { Language } from '@shared/ipc/desk';

const folder = resolve('docs/screenshots');
const main = ['inbox', 'mail', 'public-reply', 'settings'];

/** Draws screens into docs/screenshots: npm run e2e -- --project=screenshots. To be looked at, not a test. */
function draw(
  name: string,
  language: Language,
  chosen: readonly ScreenPath[],
  use: Parameters<typeof test.use>[0],
): void {
  test.describe(name, () => {
    test.use({ locale: language === 'de' ? 'de-DE' : 'en-GB', reducedMotion: 'reduce', ...use });

    test(name, async ({ page }) => {
      test.setTimeout(600_000);
      for (const { name: screenName, go } of chosen) {
        await page.goto('/');
        const screen: Screen = screenOf(page, language);
        await expect(screen.rows().first()).toBeVisible();
        await go(screen);
        await page.screenshot({ path: `${folder}/${name}/${screenName}.png`, animations: 'disabled' });
      }
    });
  });
}

const wide = { width: 1280, height: 800 };
const few = screens.filter(({ name }) => main.includes(name));
for (const language of ['de', 'en'] as const)
  for (const colorScheme of ['light', 'dark'] as const)
    draw(`${language}-${colorScheme}`, language, screens, { colorScheme, viewport: wide });
draw('de-900', 'de', few, { colorScheme: 'light', viewport: { width: 900, height: 700 } });
draw('de-720', 'de', few, { colorScheme: 'dark', viewport: { width: 720, height: 700 } });
draw('de-200-percent', 'de', few, {
  colorScheme: 'light',
  viewport: { width: 640, height: 400 },
  deviceScaleFactor: 2,
});
