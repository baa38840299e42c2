import { expect, test } from '../support/chromiumTest';
import { screenOf, type Screen } from '../support/screen';

const open = async (screen: Screen): Promise<Screen> => {
  await screen.page.goto('/');
  await expect(screen.rows().first()).toBeVisible();
  return screen;
};

test('the list is walked by keys', async ({ page }) => {
  const { press, ...ui } = await open(screenOf(page));
  await press('j');
  const first = await ui.focusedCustomer();
  await press('j');
  expect(await ui.focusedCustomer()).not.toBe(first);
  await press('k');
  expect(await ui.focusedCustomer()).toBe(first);
  await press('End');
  await expect(ui.focusedRow()).toBeInViewport();
  await press('Home');
  await expect.poll(() => ui.focusedCustomer()).toBe(first);
  await press('ArrowDown', 'Enter');
  await expect(ui.conversation().getByRole('heading', { level: 2 })).toHaveText(await ui.focusedCustomer());
  await press('Escape');
  await expect(ui.conversation().getByRole('heading', { level: 2 })).toHaveCount(0);
});

test('a draft stays where it was written', async ({ page }) => {
  const { press, words, ...ui } = await open(screenOf(page));
  await ui.openCustomer('Miriam Özdemir');
  await press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Kommen Sie gern ');
  await press('Escape');
  await press('g', 'd');
  await expect(ui.row('Miriam Özdemir')).toContainText('Kommen Sie gern');
  await ui.openCustomer('Miriam Özdemir');
  await press('r');
  await expect(ui.field()).toHaveValue('Kommen Sie gern ');
  await page.keyboard.type('morgen um neun.');
  await press('Control+Enter');
  await expect(ui.messages().filter({ hasText: 'Kommen Sie gern morgen um neun.' })).toBeVisible();
  await expect(ui.notice(words('notices.did.send'))).toBeVisible();
});

test('the field of an open search is found again by its key', async ({ page }) => {
  const { press, words, ...ui } = await open(screenOf(page));
  const field = page.getByRole('textbox', { name: words('inbox.search') });
  await press('/');
  await field.fill('Özdem');
  await expect(ui.rows()).toHaveCount(1);
  await press('ArrowDown');
  await expect(field).not.toBeFocused();
  await press('/');
  await expect(field).toBeFocused();
  await page.keyboard.type('Berger');
  await expect(ui.row('Hans Berger')).toBeVisible();
});

test('the palette finds commands and customers', async ({ page }) => {
  const { press, words, ...ui } = await open(screenOf(page));
  await ui.command('commands.goSnoozed');
  await expect(page.getByRole('heading', { name: words('inbox.view.snoozed'), level: 1 })).toBeVisible();
  await press('Control+k');
  await page.getByRole('textbox', { name: words('palette.placeholder') }).fill('Özdem');
  await page.getByRole('button', { name: /Miriam Özdemir/ }).waitFor();
  await press('Enter');
  await expect(ui.conversation().getByRole('heading', { name: 'Miriam Özdemir' })).toBeVisible();
});

test('done and undone', async ({ page }) => {
  const { press, words, ...ui } = await open(screenOf(page));
  await press('j');
  const customer = await ui.focusedCustomer();
  await press('e');
  await expect(ui.row(customer)).toHaveCount(0);
  await press('z');
  await expect(ui.notice(words('notices.did.undo_one'))).toBeVisible();
  await expect(ui.row(customer)).toHaveCount(1);
});

test('the language changes while the desk is open', async ({ page }) => {
  const english = await open(screenOf(page));
  await english.command('commands.language');
  const { words } = screenOf(page, 'de');
  await expect(page.getByRole('heading', { name: words('inbox.view.inbox'), level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: words('inbox.view.snoozed') })).toBeVisible();
});

test('what an input method composes is text until it is committed', async ({ page }) => {
  const { press, words, ...ui } = await open(screenOf(page));
  const input = await page.context().newCDPSession(page);
  const field = page.getByRole('textbox', { name: words('inbox.search') });
  await press('/');
  await expect(field).toBeFocused();
  await input.send('Input.imeSetComposition', { text: 'おず', selectionStart: 2, selectionEnd: 2 });
  await expect(field).toHaveValue('おず');
  // These are the input method's: they choose a candidate, or take it back.
  await press('Enter', 'Escape', 'ArrowDown');
  await expect(field).toBeFocused();
  await input.send('Input.insertText', { text: 'Özdemir' });
  await expect(field).toHaveValue('Özdemir');
  await expect(ui.row('Miriam Özdemir').first()).toBeVisible();
  await press('Escape', 'Escape');
  await expect(field).toHaveCount(0);
});
