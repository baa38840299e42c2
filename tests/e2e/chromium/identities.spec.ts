import { expect, test } from '../support/chromiumTest';
import { screenOf } from '../support/screen';

test.use({ locale: 'en-GB' });

const identities = [
  { address: 'hallo@laden.example', name: 'Laden', signature: '<p>Anna Winter</p><p>Laden</p>' },
  { address: 'bestellung@laden.example', name: 'Bestellungen', signature: '<p>Ihre Bestellabteilung</p>' },
];

type Seed = { account: { channel: string; config: object }[] };

test.beforeEach(async ({ page }) => {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as Seed;
    for (const account of seed.account) if (account.channel === 'email') account.config = { identities };
    await route.fulfill({ response, json: seed });
  });
  await page.goto('/');
  await expect(screenOf(page).rows().first()).toBeVisible();
});

test('the key changes who writes, the signature follows and stands once above the quote', async ({ page }) => {
  const ui = screenOf(page);
  await ui.press('/');
  await page.getByRole('textbox', { name: ui.words('inbox.search') }).fill('Hans Berger');
  await page
    .getByRole('option', { name: /^Hans Berger,/ })
    .first()
    .click();
  await ui.press('r');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  const signature = page.getByRole('note', { name: ui.words('composer.signature') });
  await expect(signature).toHaveText('Anna Winter\nLaden');
  await page.keyboard.type('Gern.');
  await ui.press('Alt+Shift+F');
  await expect(signature).toHaveText('Ihre Bestellabteilung');
  await expect(page.getByRole('combobox', { name: ui.words('composer.from') })).toHaveValue('bestellung@laden.example');
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect(sent).toContainText('Gern.');
  await expect(sent).toContainText('Ihre Bestellabteilung');
  await expect(sent).not.toContainText('Anna Winter');
  // Taken back, it is signed anew and not twice.
  await ui.press('z');
  await ui.press('r');
  await expect(page.locator('.ProseMirror')).toHaveText('Gern.');
  await ui.press('Control+Enter');
  await expect(sent.getByText('Ihre Bestellabteilung')).toHaveCount(1);
});

test('the business profile knows what its mail has to say, and offers it to the signature', async ({ page }) => {
  const ui = screenOf(page);
  await ui.press('g', ',');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ui.words('settings.business.form'), { exact: true }).selectOption('gmbh');
  await expect(dialog).toContainText('§ 35a GmbHG');
  const name = dialog.getByLabel(ui.words('settings.business.name'));
  await name.fill('Rosen Winter GmbH');
  await dialog.getByLabel(ui.words('settings.business.managers')).fill('Anna Winter');
  await dialog.getByLabel(ui.words('settings.business.managers')).press('Tab');
  await expect(dialog).toContainText('3 details are missing');
  await dialog
    .getByRole('button', { name: ui.words('settings.identity.details') })
    .first()
    .press('Enter');
  const signature = dialog.getByRole('textbox', { name: ui.words('settings.identity.signature') }).first();
  await expect(signature.locator('p').filter({ hasText: 'Rosen Winter GmbH' })).toBeVisible();
  await expect(signature.locator('p').filter({ hasText: 'Geschäftsführung: Anna Winter' })).toBeVisible();
  await signature.press('Control+Home');
  // The browser tells the editor of a moved cursor a moment later, and a mark begun before that ends with the move.
  await expect.poll(() => signature.evaluate(cursorAtStart)).toBe(true);
  await page.keyboard.press('Control+b');
  await page.keyboard.type('Fett');
  await dialog.getByLabel(ui.words('settings.catchAll')).first().fill('*@Laden.example, kein/name');
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel(ui.words('settings.catchAll')).first()).toHaveValue('laden.example');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await ui.press('g', ',');
  await expect(signature.locator('strong')).toHaveText('Fett');
  await expect(signature).toContainText('Geschäftsführung: Anna Winter');
  await page.keyboard.press('Escape');

  // An answer says once what its signature lacks, and goes on to where it can be given.
  await ui.openCustomer('Hans Berger');
  await ui.press('r');
  const editor = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(editor).toContainText(ui.words('settings.business.registerCourt'));
  await editor.getByRole('button', { name: ui.words('composer.detailsOff') }).click();
  await expect(editor.getByRole('button', { name: ui.words('composer.detailsOff') })).toHaveCount(0);
});

function cursorAtStart(editor: Element): boolean {
  const selection = getSelection();
  const first = document.createTreeWalker(editor, NodeFilter.SHOW_TEXT).nextNode();
  return selection?.isCollapsed === true && selection.anchorNode === first && selection.anchorOffset === 0;
}
