import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

type Seen = { id: string; conversationId: string; customerName: string; visibility: string };
type Seed = { conversation: Seen[]; message: Seen[] };
const names = ['Miriam Özdemir', 'Carsten Vogt'] as const;

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
      await page.route('**/twin/seed.json', async (route) => {
        const response = await route.fetch();
        const seed = (await response.json()) as Seed;
        const spoken = seed.conversation.find(({ customerName }) => customerName === names[1]);
        const said = seed.message.filter(({ conversationId }) => conversationId === spoken?.id);
        for (const each of [spoken, ...said]) if (each) each.visibility = 'public';
        await route.fulfill({ response, json: seed });
      });
      await page.goto('/');
      const ui = screenOf(page, language);
      await expect(ui.rows().first()).toBeVisible();
      for (const name of names) {
        await ui.press('Home');
        for (let at = await ui.focusedCustomer(); at !== name; at = await ui.focusedCustomer()) await ui.press('j');
        await ui.press('x');
      }
      const before = Number(await ui.rows().first().getAttribute('aria-setsize'));
      await ui.press('Shift+C', 'Escape');
      await expect(ui.rows().first()).toHaveAttribute('aria-setsize', String(before - 1));
      await ui.row(names[0]).click();
      const side = (visibility: 'public' | 'private') =>
        ui
          .conversation()
          .getByRole('group', { name: ui.words('conversation.matter') })
          .getByRole('button', { name: ui.words(`conversation.side.${visibility}`) });
      await expect(side('private')).toHaveAttribute('aria-pressed', 'true');
      await expect(ui.messages().filter({ hasText: 'Gutscheine' })).toHaveCount(1);
      await expect(ui.messages().filter({ hasText: 'Hinterradbremse' })).toHaveCount(1);
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/matter-${language}.png` });

      const editor = page.getByRole('region', { name: ui.words('composer.region') });
      await ui.press('Shift+Y');
      await expect(side('public')).toHaveAttribute('aria-pressed', 'true');
      await ui.press('r');
      await expect(editor).toContainText('Messenger');
      await ui.press('Escape', 'Shift+Y');
      await expect(side('private')).toHaveAttribute('aria-pressed', 'true');
      await ui.press('r');
      await expect(editor).toContainText('WhatsApp');
      expect(await breaches(page)).toEqual([]);

      await ui.press('Escape', 'e');
      await expect(ui.row(names[0])).toHaveCount(0);
      await ui.press('z');
      await expect(ui.row(names[0])).toHaveCount(1);
    });
  });
