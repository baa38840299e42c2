import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'de-DE' });

/** The words painted in the open conversation, those in frames included. */
function painted(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const views = [window, ...[...document.querySelectorAll('iframe')].map((frame) => frame.contentWindow)];
    return views.flatMap((view) =>
      [...((view as typeof window | null)?.CSS.highlights.get('tresen-found') ?? [])].map(String),
    );
  });
}

test('a search is narrowed by suggestions, marked in the thread, kept as a view that counts, and removed again', async ({
  page,
}) => {
  await page.goto('/');
  const { press, words, ...ui } = screenOf(page, 'de');
  await expect(ui.rows().first()).toBeVisible();

  await press('/');
  const field = page.getByRole('textbox', { name: words('inbox.search') });
  await expect(field).toBeFocused();
  await expect(page.getByRole('region', { name: words('search.help') })).toContainText('von:');
  const suggested = page.getByRole('listbox', { name: words('search.suggestions') });
  await page.keyboard.type('is');
  await expect(suggested.getByRole('option')).toContainText(['ist:']);
  await press('ArrowDown', 'Enter');
  await expect(field).toHaveValue('ist:');
  await page.keyboard.type('of');
  await expect(suggested.getByRole('option')).toHaveText(['ist:offen']);
  await press('ArrowDown', 'Tab');
  await expect(field).toHaveValue('ist:offen ');
  await expect(suggested).toHaveCount(0);

  await page.keyboard.type('hat:quatsch ');
  await expect(page.getByRole('alert')).toContainText('„quatsch“');
  for (let at = 0; at < 'hat:quatsch '.length; at++) await press('Backspace');
  await page.keyboard.type('rechnung');
  const found = page.getByRole('listbox', { name: words('inbox.searchResults') });
  await expect(found.locator('mark').first()).toHaveText(/rechnung/iu);
  await press('Enter', 'Enter');
  await expect.poll(async () => (await painted(page)).join(' ')).toMatch(/rechnung/iu);

  await press('/', 'Control+s');
  const dialog = ui.dialog(words('search.saveTitle'));
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Offene Rechnungen');
  await press('Enter');
  await expect(page.getByRole('heading', { name: 'Offene Rechnungen', level: 1 })).toBeVisible();
  const entry = page.getByRole('list', { name: words('search.views') }).getByRole('button');
  await expect(entry).toHaveAccessibleName(/^Offene Rechnungen, \d+$/u);
  await expect(ui.rows().first()).toBeVisible();
  const before = Number(await ui.rows().first().getAttribute('aria-setsize'));
  await expect(ui.rows()).toHaveCount(before);
  await expect(entry).toHaveAccessibleName(`Offene Rechnungen, ${before}`);

  await press('j', 'e');
  await expect(ui.rows()).toHaveCount(before - 1);
  await expect(entry).toHaveAccessibleName(before === 1 ? 'Offene Rechnungen' : `Offene Rechnungen, ${before - 1}`);
  await press('z');
  await expect(entry).toHaveAccessibleName(`Offene Rechnungen, ${before}`);

  await press('g', 'i');
  await expect(page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();
  await press('g', '1');
  await expect(page.getByRole('heading', { name: 'Offene Rechnungen', level: 1 })).toBeVisible();
  await ui.command('commands.renameView');
  await expect(ui.dialog(words('search.renameTitle')).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Zu zahlen');
  await press('Enter');
  await expect(entry).toHaveAccessibleName(`Zu zahlen, ${before}`);
  await ui.command('commands.removeView');
  await expect(page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();
  await expect(entry).toHaveCount(0);
  await press('z');
  await expect(entry).toHaveAccessibleName(`Zu zahlen, ${before}`);
});

test('what nobody can understand is answered with a sentence, and the field goes on', async ({ page }) => {
  await page.goto('/');
  const { press, words, ...ui } = screenOf(page, 'de');
  await expect(ui.rows().first()).toBeVisible();
  await press('/');
  const field = page.getByRole('textbox', { name: words('inbox.search') });
  for (const text of ['("is: -(" OR ', 'tag:weg ', 'x '.repeat(5000), '"'.repeat(10_000)]) {
    await field.fill(text);
    await expect(field).toHaveValue(text);
  }
  await field.fill('x '.repeat(5000));
  await expect(page.getByRole('alert')).toContainText(words('error.search.tooLong', { most: 64 }));
  await field.fill('schlagwort:weg ');
  await expect(page.getByRole('alert')).toContainText('„weg“');
  await field.fill('termin');
  await expect(ui.rows().first()).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();

  await test.step('all that a search finds are acted on in one step, counted before and loaded or not', async () => {
    const size = (await ui.rows().first().getAttribute('aria-setsize')) ?? '';
    await press('/');
    await expect(field).toBeFocused();
    await field.fill('ist:offen OR ist:erledigt');
    await expect(ui.rows().first()).toBeVisible();
    await press('Enter');
    await expect(field).not.toBeFocused();
    await press('*', 'a');
    const selected = page.getByText(/^Alle \d+ Treffer ausgewählt$/u);
    await expect(selected).toBeVisible();
    const count = /\d+/u.exec(await selected.innerText())?.[0] ?? '';
    expect(Number(count), 'more than a search loads at once').toBeGreaterThan(50);
    await press('e');
    await expect(ui.notice(words('notices.did.done_other', { count }))).toBeVisible();
    await press('g', 'i');
    await expect(page.getByText(words('inbox.empty.inbox'))).toBeVisible();
    await press('z');
    await expect(ui.rows().first()).toHaveAttribute('aria-setsize', size);
  });
});
