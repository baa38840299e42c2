import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { overflowing } from '../support/overflow';
import { screenOf } from '../support/screen';
import { screens } from '../support/screens';

// Every screen in both themes, and in both languages.
for (const [language, locale, colorScheme] of [
  ['en', 'en-GB', 'light'],
  ['de', 'de-DE', 'dark'],
] as const)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

    test(`no screen has a serious barrier, none overflows`, async ({ page }) => {
      test.setTimeout(300_000);
      for (const { name, go } of screens) {
        await page.goto('/');
        const screen = screenOf(page, language);
        await expect(screen.rows().first()).toBeVisible();
        await go(screen);
        expect.soft(await breaches(page), name).toEqual([]);
        expect.soft(await overflowing(page), name).toEqual([]);
      }
    });
  });
