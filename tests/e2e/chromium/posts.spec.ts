import { breaches } from '../support/axe';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { type Screen, screenOf } from '../support/screen';

type Row = Record<string, unknown> & { id: string; conversationId: string; direction: string };
type Seed = { message: Row[]; conversation: { id: string; customerName: string }[] };

/** A desk in which a customer's posts say how far they reach, and the newest warns of what it says. */
async function open(page: Page, customer: string, facts: object): Promise<Screen> {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    const row = seed.conversation.find(({ customerName }) => customerName === customer);
    const posts = seed.message.filter(
      ({ conversationId, direction }) => conversationId === row?.id && direction === 'in',
    );
    for (const post of posts) Object.assign(post, facts);
    const last = posts.at(-1);
    if (last) Object.assign(last, { contentWarning: 'Unfall, Blut', text: 'Mein Rad wurde angefahren.' });
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  const ui = screenOf(page, 'de');
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer(customer);
  return ui;
}

test.describe('posts', () => {
  test.use({ locale: 'de-DE', colorScheme: 'dark' });

  test('say how far they reach, stay folded below their warning, and so does the answer', async ({ page }) => {
    const ui = await open(page, 'Kerstin Blum', { audience: 'unlisted' });
    const post = ui.messages().filter({ hasText: 'Unfall, Blut' });
    await expect(post).toContainText(ui.words('conversation.audience.unlisted'));
    await expect(post).not.toContainText('angefahren');
    await post.focus();
    await ui.press('q');
    await expect(post).toContainText('angefahren');
    await ui.press('q');
    await expect(post).not.toContainText('angefahren');
    await ui.press('r');
    const editor = page.getByRole('region', { name: ui.words('composer.region') });
    await expect(ui.field()).toBeFocused();
    await expect(editor).toContainText(ui.words('composer.reach.unlisted'));
    await expect(editor).toContainText(ui.words('composer.warningRepeated', { warning: 'Unfall, Blut' }));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${test.info().title.slice(0, 8)}.png` });

    expect(await breaches(page)).toEqual([]);
  });

  test('that mention alone are not called private', async ({ page }) => {
    const ui = await open(page, 'Carsten Vogt', { audience: 'mentioned' });
    await expect(ui.messages().last()).toContainText(ui.words('conversation.audience.mentioned'));
    await ui.press('r');
    const editor = page.getByRole('region', { name: ui.words('composer.region') });
    await expect(editor).toContainText(ui.words('composer.reach.mentioned'));
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${test.info().title.slice(0, 8)}.png` });
  });
});
