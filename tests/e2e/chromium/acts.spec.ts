import type { Page } from '@playwright/test';
import { breaches } from '../support/axe';
import { expect, test } from '../support/chromiumTest';
import { type Screen, screenOf } from '../support/screen';

type Seed = { message: { text: string; acts?: unknown[] }[] };

const shot = async (page: Page, name: string): Promise<void> => {
  const { SHOTS } = process.env;
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${test.info().title.slice(0, 2)}-${name}.png` });
};

async function open(page: Page, language: 'de' | 'en', customer: string): Promise<Screen> {
  await page.goto('/');
  const ui = screenOf(page, language);
  await expect(ui.rows().first()).toBeVisible();
  await ui.openCustomer(customer);
  return ui;
}

for (const [language, colorScheme] of [
  ['de', 'dark'],
  ['en', 'light'],
] as const)
  test.describe(language, () => {
    test.use({ locale: language === 'de' ? 'de-DE' : 'en-GB', colorScheme });

    test(`${language}: react and take back by keys`, async ({ page }) => {
      const ui = await open(page, language, 'Björn Ahlers');
      const { press, words } = ui;
      const theirs = ui.messages().filter({ hasText: 'rennrad' });
      await theirs.focus();
      await press('+');
      const picker = ui.dialog(words('conversation.react.title'));
      await expect(picker.getByRole('combobox')).toBeFocused();
      await expect(picker.getByRole('option').first()).toContainText('👍');
      await shot(page, 'picker');
      expect(await breaches(page)).toEqual([]);
      await page.keyboard.type(words('emoji.🤝').slice(0, 8));
      await expect(picker.getByRole('option')).toHaveCount(1);
      await press('Enter');
      const mine = theirs.getByRole('button', { pressed: true });
      await expect(mine).toHaveAccessibleName(
        words('conversation.reaction', { emoji: '🤝', authors: words('conversation.you') }),
      );
      await expect(theirs).toBeFocused();
      // What was used stands first. There is one reaction a person: another takes its place.
      await press('+', '2');
      await expect(mine).toHaveText('👍');
      await expect(theirs).toBeFocused();
      await expect(theirs).toContainText(words('conversation.actWaits'));
      await shot(page, 'reacted');
      await press('z');
      await expect(mine).toHaveText('🤝');
      await press('+');
      await expect(picker.getByRole('option').first()).toContainText(words('conversation.react.takeBack'));
      await press('1');
      await expect(mine).toHaveCount(0);
    });

    test(`${language}: a comment is hidden and shown again; what is ours is edited and deleted`, async ({ page }) => {
      await page.route('**/twin/seed.json', async (route) => {
        const response = await route.fetch();
        const seed = (await response.json()) as Seed;
        const one = seed.message.find(({ text }) => text.includes('vor verschlossener Tür'));
        const refused = { act: { kind: 'hide', hidden: true }, at: 1, error: { code: 'change.refused', facts: {} } };
        if (one) one.acts = [refused];
        await route.fulfill({ response, json: seed });
      });
      const ui = await open(page, language, 'Kerstin Blum');
      const { press, words } = ui;
      const comment = ui.messages().filter({ hasText: 'vor verschlossener Tür' });
      await comment.focus();
      const line = comment.getByRole('status');
      await expect(line).toContainText(words('conversation.refused.hide'));
      await shot(page, 'refused');
      await press('Shift+R');
      await expect(line).toHaveCount(0);
      await expect(comment).toContainText(words('conversation.hidden'));
      await shot(page, 'hidden');
      await press('t', 'h');
      await expect(comment).not.toContainText(words('conversation.hiddenHint'));
      await expect(comment.getByText(words('conversation.hidden'), { exact: true })).toHaveCount(0);

      const ours = ui.messages().filter({ hasText: 'wir sind am 27.' });
      await ours.focus();
      await press('t', 'e');
      const editor = ui.dialog(words('conversation.editMessage'));
      const field = editor.getByRole('textbox', { name: words('conversation.editText') });
      await expect(field).toBeFocused();
      await field.fill('x'.repeat(8001));
      await expect(editor.getByRole('status')).not.toHaveText('');
      await expect(editor.getByRole('button', { name: words('conversation.saveEdit') })).toBeDisabled();
      await field.fill('Liebe Kerstin, wir haben am 27. und 28. von 10 bis 16 Uhr offen!');
      await shot(page, 'edit');
      expect(await breaches(page)).toEqual([]);
      await press('Control+Enter');
      const edited = ui.messages().filter({ hasText: 'von 10 bis 16 Uhr' });
      await expect(edited).toContainText(words('conversation.edited'));
      await expect(edited).toBeFocused();
      await press('z');
      await expect(ours).toHaveCount(1);

      await ours.focus();
      await press('t', 'd');
      const question = ui.dialog(words('conversation.removeMessage.title'));
      await expect(question).toContainText(words('conversation.removeMessage.seen'));
      await shot(page, 'delete');
      expect(await breaches(page)).toEqual([]);
      await question.getByRole('button', { name: words('conversation.removeMessage.confirm') }).press('Enter');
      const gone = ui.messages().filter({ hasText: words('conversation.deletedOwn') });
      await expect(gone).toHaveCount(1);
      await expect(gone).toBeFocused();
      await shot(page, 'deleted');
    });
  });
