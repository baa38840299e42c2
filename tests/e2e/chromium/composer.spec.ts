import type { Page } from '@playwright/test';
import { expect, test } from '../support/chromiumTest';
import { screenOf, type Screen } from '../support/screen';

test.use({ locale: 'en-GB' });

async function open(page: Page, customer: string): Promise<Screen> {
  await page.goto('/');
  const ui = screenOf(page);
  await expect(ui.rows().first()).toBeVisible();
  await ui.press('/');
  await page.getByRole('textbox', { name: ui.words('inbox.search') }).fill(customer);
  await page
    .getByRole('option', { name: new RegExp(`^${customer},`) })
    .first()
    .click();
  await expect(ui.conversation().getByRole('heading', { name: customer })).toBeVisible();
  return ui;
}

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('Esc keeps the draft, r brings it back, the focus goes and returns', async ({ page }) => {
  const ui = await open(page, 'Hans Berger');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Noch nicht fertig');
  await ui.press('Escape');
  await expect(ui.field()).toHaveCount(0);
  await expect(ui.messages().last()).toBeFocused();
  await ui.press('r');
  await expect(ui.field()).toHaveText('Noch nicht fertig');
  await expect(page.getByRole('textbox', { name: ui.words('composer.subject') })).toHaveValue(/^Re: /);
});

test('a draft thrown away comes back by z', async ({ page }) => {
  const ui = await open(page, 'Hans Berger');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Lieber nicht');
  await page.getByRole('button', { name: ui.words('composer.discard') }).click();
  await ui.press('r');
  await expect(ui.field()).toHaveText('');
  await ui.press('Escape', 'z');
  await expect(ui.notice(ui.words('notices.did.undo_one'))).toBeVisible();
  await ui.press('r');
  await expect(ui.field()).toHaveText('Lieber nicht');
});

test('a picture is attached, sent with its text, shown in the thread and enlarged', async ({ page }) => {
  const ui = await open(page, 'Hans Berger');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Anbei das Etikett.');
  await page.locator('input[type=file]').setInputFiles({ name: 'etikett.png', mimeType: 'image/png', buffer: picture });
  const editor = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(editor.getByRole('list', { name: ui.words('composer.attachments') })).toContainText('etikett.png');
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect(sent).toContainText('Anbei das Etikett.');
  await expect(sent).toBeFocused();
  await sent
    .getByRole('button', { name: ui.words('conversation.picture.enlarge', { name: 'etikett.png' }) })
    .press('Enter');
  await expect(page.getByRole('dialog').getByRole('img', { name: 'etikett.png' })).toBeVisible();
});

test('a picture too large for its channel goes smaller, and that is said', async ({ page }) => {
  const ui = await open(page, 'Mila Engel');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'regal.bmp', mimeType: 'image/bmp', buffer: bitmap(1700) });
  const editor = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(editor.getByText('regal.bmp was made smaller for')).toBeVisible();
  await expect(editor.getByRole('list', { name: ui.words('composer.attachments') })).toContainText('regal.jpg');
});

/** A picture of one colour, `side` px wide and high (BMP, 24 bits). */
function bitmap(side: number): Buffer {
  const row = Math.ceil((side * 3) / 4) * 4;
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + row * side, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(row * side, 0x99)]);
}

test('a message sent while its file is still being read leaves once the file is in', async ({ page }) => {
  const ui = await open(page, 'Hans Berger');
  await ui.press('r');
  await expect(ui.field()).toBeFocused();
  await page.keyboard.type('Im Anhang die Liste.');
  const buffer = Buffer.alloc(3 * 1024 * 1024, 'x');
  await page.locator('input[type=file]').setInputFiles({ name: 'liste.txt', mimeType: 'text/plain', buffer });
  await ui.press('Control+Enter');
  const sent = ui.messages().last();
  await expect(sent).toContainText('Im Anhang die Liste.');
  await expect(sent).toContainText('liste.txt');
});

test('a text over the limit of its channel does not leave', async ({ page }) => {
  const ui = await open(page, 'Ingrid Thomsen');
  await ui.press('r');
  await ui.field().fill('Sehr lang. '.repeat(200));
  const send = page.getByRole('button', { name: ui.words('composer.send'), exact: false }).last();
  await expect(page.getByRole('status').filter({ hasText: 'SMS' })).toContainText('at most');
  await expect(send).toBeDisabled();
  await ui.press('Control+Enter');
  await ui.press('Escape');
  await expect(ui.messages().last()).toBeFocused();
  await expect(ui.messages().filter({ hasText: 'Sehr lang.' })).toHaveCount(0);
  await ui.press('r');
  await expect(ui.field()).toContainText('Sehr lang.');
});

test('a closed window says so before anyone types', async ({ page }) => {
  await page.route('**/twin/seed.json', async (route) => {
    const response = await route.fetch();
    const seed = (await response.json()) as { conversation: { customerName: string; windowEndsAt: number | null }[] };
    for (const row of seed.conversation) if (row.customerName === 'Carsten Vogt') row.windowEndsAt = 1;
    await route.fulfill({ response, json: seed });
  });
  const ui = await open(page, 'Carsten Vogt');
  const dock = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(dock).toContainText('The reply window is closed');
  await ui.press('r');
  await expect(ui.field()).toHaveCount(0);
});

test('a public thread cannot be mistaken', async ({ page }) => {
  const ui = await open(page, 'Kerstin Blum');
  await expect(ui.conversation()).toContainText(ui.words('conversation.reads.everyone'));
  await ui.press('r');
  const editor = page.getByRole('region', { name: ui.words('composer.region') });
  await expect(editor).toContainText(ui.words('composer.reach.everyone'));
});
