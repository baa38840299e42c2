import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

// What a customer said in public and in private is one matter: one item, one thread, answered on the side it is at.
for (const [language, colorScheme] of [
  ['de', 'light'],
  ['en', 'dark'],
] as const)
  test.describe(`a matter of two conversations, ${language}`, () => {
    test.use({ locale: language, colorScheme });

    test('is one row and one thread; the answer goes to the side of the message that has the focus', async ({
      page,
    }) => {
      await page.goto('/');
      const ui = screenOf(page, language);
      await expect(ui.rows().first()).toBeVisible();
      const names = ['Miriam Özdemir', 'Carsten Vogt'] as const;
      const [written, spoken] = [ui.row(names[0]), ui.row(names[1])];
      for (const name of names) {
        await ui.press('Home');
        for (let at = await ui.focusedCustomer(); at !== name; at = await ui.focusedCustomer()) await ui.press('j');
        await ui.press('x');
      }
      const before = Number(await ui.rows().first().getAttribute('aria-setsize'));
      await ui.press('Shift+C');
      await ui.press('Escape');
      await expect(ui.rows().first()).toHaveAttribute('aria-setsize', String(before - 1));
      await expect(spoken.or(written)).toHaveCount(1);
      await spoken.or(written).click();
      const matter = ui.conversation().getByRole('group', { name: ui.words('conversation.matter') });
      const side = (visibility: 'public' | 'private') =>
        matter.getByRole('button', { name: ui.words(`conversation.side.${visibility}`) });
      for (const visibility of ['public', 'private'] as const)
        await expect(ui.conversation().getByText(ui.words(`conversation.side.${visibility}`))).not.toHaveCount(1);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/matter-${language}.png` });

      const pressed = await side('public').getAttribute('aria-pressed');
      const [at, other] = pressed === 'true' ? (['public', 'private'] as const) : (['private', 'public'] as const);
      await ui.press('Shift+Y');
      await expect(side(other)).toHaveAttribute('aria-pressed', 'true');
      await ui.press('r');
      await expect(ui.field()).toBeFocused();
      const everyone = page
        .getByRole('region', { name: ui.words('composer.region') })
        .getByText(ui.words('composer.reach.everyone'));
      await expect(everyone).toHaveCount(other === 'public' ? 1 : 0);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/matter-${language}-answer.png` });
      await ui.press('Escape', 'Shift+Y');
      await expect(side(at)).toHaveAttribute('aria-pressed', 'true');
      await ui.press('r');
      await expect(everyone).toHaveCount(at === 'public' ? 1 : 0);
      expect(await breaches(page)).toEqual([]);

      await ui.press('Escape', 'e');
      await expect(spoken.or(written)).toHaveCount(0);
      await ui.press('z');
      await expect(spoken.or(written)).toHaveCount(1);
    });
  });
