import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { overflowing } from '../support/overflow';
import { screenOf } from '../support/screen';
import { comeHome, screens } from '../support/screens';

// Every screen in both themes, and in both languages.
for (const [language, locale, colorScheme] of [
  ['en', 'en-GB', 'light'],
  ['de', 'de-DE', 'dark'],
] as const)
  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ locale, colorScheme, viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });

    test(`no screen has a serious barrier, none overflows`, async ({ page }) => {
      test.setTimeout(300_000);
      const screen = screenOf(page, language);
      let anew = true;
      for (const { name, light, go } of screens) {
        if (anew) await page.goto('/');
        else await comeHome(screen);
        await expect(screen.rows().first()).toBeVisible();
        await go(screen);
        expect.soft(await breaches(page), name).toEqual([]);
        expect.soft(await overflowing(page), name).toEqual([]);
        anew = light !== true;
      }
    });
  });
